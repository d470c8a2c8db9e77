/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.osgi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.service.cm.ManagedService;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** Whatever can be configured has a form, in English and in German. */
public class FormsIT extends RunningServer {
    private static final String OURS = "org.kalends.";
    private static final List<String> LOCALES = List.of("en", "de");
    private static final Set<Integer> NUMBERS = Set.of(AttributeDefinition.INTEGER, AttributeDefinition.LONG);

    /**
     * A form as somebody sees it.
     *
     * @param bundle who has it
     * @param pid what it is for
     */
    private record Form(Bundle bundle, String pid, String locale, ObjectClassDefinition definition) {
        Stream<AttributeDefinition> attributes() {
            return Arrays.stream(definition.getAttributeDefinitions(ObjectClassDefinition.ALL));
        }

        /** What people read in it. */
        Stream<String> words() {
            return Stream.concat(
                    Stream.of(definition.getName(), definition.getDescription()),
                    attributes().flatMap(Form::words));
        }

        private static Stream<String> words(AttributeDefinition attribute) {
            return Stream.concat(
                    Stream.of(attribute.getName(), attribute.getDescription()),
                    Stream.ofNullable(attribute.getOptionLabels()).flatMap(Arrays::stream));
        }
    }

    private <S> S service(Class<S> type) {
        return framework().getService(framework().getServiceReference(type));
    }

    private List<Form> forms() {
        MetaTypeService metatype = service(MetaTypeService.class);
        List<Form> forms = new ArrayList<>();
        for (Bundle bundle : framework().getBundles()) {
            if (bundle.getSymbolicName().startsWith(OURS)) {
                MetaTypeInformation information = metatype.getMetaTypeInformation(bundle);
                Stream.of(information.getPids(), information.getFactoryPids())
                        .flatMap(Arrays::stream)
                        .forEach(pid -> LOCALES.forEach(locale -> forms.add(
                                new Form(bundle, pid, locale, information.getObjectClassDefinition(pid, locale)))));
            }
        }
        return forms;
    }

    /** The PIDs that our components and services ask for. */
    private Set<String> pids() throws Exception {
        Set<String> pids = new TreeSet<>();
        service(ServiceComponentRuntime.class).getComponentDescriptionDTOs().stream()
                .filter(component -> component.name.startsWith(OURS))
                .filter(component -> component.modified != null || "require".equals(component.configurationPolicy))
                .forEach(component -> pids.addAll(List.of(component.configurationPid)));
        for (Class<?> type : List.of(ManagedService.class, ManagedServiceFactory.class)) {
            framework().getServiceReferences(type, null).stream()
                    .filter(reference -> reference.getBundle().getSymbolicName().startsWith(OURS))
                    .map(reference -> reference.getProperty(Constants.SERVICE_PID))
                    // One without a PID is given no configuration
                    .filter(Objects::nonNull)
                    .forEach(pid -> pids.add(pid.toString()));
        }
        return pids;
    }

    @Test
    public void eachPidShouldHaveAFormOfItsName() throws Exception {
        Set<String> pids = pids();

        assertThat(pids).hasSizeGreaterThan(12);
        assertThat(forms().stream().map(Form::pid)).containsAll(pids);
        assertThat(forms())
                .allSatisfy(form -> assertThat(form.definition().getID()).isEqualTo(form.pid()));
    }

    @Test
    public void eachFormShouldBeReadInBothLanguages() {
        assertThat(forms()).allSatisfy(form -> assertThat(form.words())
                .as(form.pid() + " in " + form.locale())
                .allSatisfy(word -> assertThat(word).isNotBlank().doesNotStartWith("%")));
        assertThat(forms()).allSatisfy(form -> assertThat(form.definition().getDescription())
                .as(form.pid())
                .isNotEqualTo(inOtherLanguage(form).definition().getDescription()));
    }

    private Form inOtherLanguage(Form form) {
        return forms().stream()
                .filter(other ->
                        other.pid().equals(form.pid()) && !other.locale().equals(form.locale()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void bothLanguagesShouldHaveTheSameWords() throws Exception {
        for (Bundle bundle : framework().getBundles()) {
            if (bundle.getSymbolicName().startsWith(OURS)) {
                for (Words words : Words.of(bundle)) {
                    assertThat(words.german().keySet())
                            .as(words.toString())
                            .isEqualTo(words.english().keySet());
                    assertThat(words.isAscii())
                            .as("files of properties are read as Latin 1: " + words)
                            .isTrue();
                }
            }
        }
    }

    @Test
    public void eachNumberShouldHaveBoundsThatItsDefaultKeeps() {
        List<AttributeDefinition> numbers = forms().stream()
                .flatMap(Form::attributes)
                .filter(attribute -> NUMBERS.contains(attribute.getType()))
                .toList();

        assertThat(numbers).isNotEmpty().allSatisfy(number -> {
            assertThat(number.validate("-1")).as(number.getID()).isNotEmpty();
            assertThat(number.validate("9999999999999")).as(number.getID()).isNotEmpty();
        });
        assertThat(forms().stream().flatMap(Form::attributes).filter(FormsIT::hasDefault))
                .allSatisfy(attribute -> assertThat(
                                Arrays.stream(attribute.getDefaultValue()).map(attribute::validate))
                        .as(attribute.getID())
                        .allMatch(complaint -> complaint == null || complaint.isEmpty()));
    }

    private static boolean hasDefault(AttributeDefinition attribute) {
        return attribute.getDefaultValue() != null
                && Arrays.stream(attribute.getDefaultValue()).noneMatch(String::isEmpty);
    }

    @Test
    public void factoriesShouldHaveFormsAsSuch() {
        MetaTypeService metatype = service(MetaTypeService.class);
        Collection<String> factories = Arrays.stream(framework().getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith(OURS))
                .flatMap(bundle ->
                        Arrays.stream(metatype.getMetaTypeInformation(bundle).getFactoryPids()))
                .toList();

        assertThat(factories)
                .contains(
                        "org.kalends.storage.jdbc",
                        "org.kalends.storage.files",
                        "org.kalends.config.contextset",
                        "org.kalends.config.reseller",
                        "org.kalends.config.context",
                        "org.kalends.config.user");
    }
}
