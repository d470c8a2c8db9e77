/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds between the bundles that are shipped, read off their classes. */
class ArchitectureIT {
    private static final List<JarFile> BUNDLES = bundles();
    private static final JavaClasses SHIPPED = new ClassFileImporter().importJars(BUNDLES);
    private static final List<String> EXTENSIONS = List.of(
            "org.kalends.dav.front",
            "org.kalends.dav.core",
            "org.kalends.accesslog",
            "org.kalends.health.internal",
            "org.kalends.metrics",
            "org.kalends.dav.write",
            "org.kalends.dav.lock",
            "org.kalends.dav.quota",
            "org.kalends.dav.acl",
            "org.kalends.dav.principal",
            "org.kalends.dav.bulk",
            "org.kalends.caldav",
            "org.kalends.carddav",
            "org.kalends.webdav",
            "org.kalends.storage.jdbc",
            "org.kalends.storage.memory",
            "org.kalends.identity.file",
            "org.kalends.identity.internal",
            "org.kalends.config.internal");

    private static List<JarFile> bundles() {
        try (Stream<Path> bundles = Files.list(Distribution.home().resolve("bundles"))) {
            return bundles.filter(bundle -> bundle.getFileName().toString().startsWith("org.kalends."))
                    .map(ArchitectureIT::jar)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JarFile jar(Path file) {
        try {
            return new JarFile(file.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DescribedPredicate<JavaCall<?>> call(String type, String methods) {
        DescribedPredicate<JavaClass> ofStore =
                DescribedPredicate.describe(type, found -> found.getName().equals("org.kalends.storage.api." + type));
        return target(owner(ofStore)).and(target(nameMatching(methods)));
    }

    @Test
    void collectionsAndObjectsAreWrittenThroughOneDoor() {
        DescribedPredicate<JavaCall<?>> writes = call("ItemStore", "put|delete|move|copy|patch")
                .or(call("CollectionStore", "create|delete|rename|copy|grant|patch"))
                .or(call("Storage", "commit|commitAll"));

        noClasses()
                .that()
                .resideOutsideOfPackages("org.kalends.dav.write.internal.door..", "org.kalends.storage..")
                .should()
                .callMethodWhere(describe("it writes collections or objects", writes::test))
                .check(SHIPPED);
        classes()
                .that()
                .haveSimpleName("PlannedUnit")
                .should()
                .callMethodWhere(describe("it writes", writes::test))
                .check(SHIPPED);
    }

    @Test
    void onlyTheFrontKnowsServlets() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.kalends.dav.front..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.servlet..", "jakarta.servlet..")
                .check(SHIPPED);
    }

    @Test
    void whatAsksAboutAnObjectHasItParsedWithTheOthers() {
        DescribedPredicate<JavaClass> parser = DescribedPredicate.describe("a parser", found -> found.getName()
                .matches("org\\.kalends\\..+\\.text\\.(CalendarObject|CalendarReader|Card)"));

        noClasses()
                .that()
                .resideInAnyPackage(
                        "..internal.report..",
                        "..internal.property..",
                        "..internal.data..",
                        "..internal.filter..",
                        "..internal.window..")
                .should()
                .callMethodWhere(describe(
                        "it parses an object by itself",
                        target(owner(parser)).and(target(nameMatching("read|single")))::test))
                .check(SHIPPED);
    }

    @Test
    void noPackageDependsOnOneThatDependsOnIt() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(SHIPPED);
    }

    /** A slice for each package of ours. */
    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass found) {
            return found.getPackageName().startsWith("org.kalends.")
                    ? SliceIdentifier.of(found.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }

    /** Whoever is wired to an API is not refreshed when the one behind it is updated. */
    @Test
    void bundlesThatExportTypesHaveNoComponents() throws IOException {
        Map<String, String> exporting = new TreeMap<>();
        for (JarFile bundle : BUNDLES) {
            Attributes headers = bundle.getManifest().getMainAttributes();
            if (headers.getValue("Export-Package") != null) {
                exporting.put(headers.getValue("Bundle-SymbolicName"), headers.getValue("Service-Component"));
            }
        }

        assertThat(exporting)
                .containsKeys("org.kalends.dav.api", "org.kalends.storage.api", "org.kalends.identity.api")
                .allSatisfy((bundle, components) -> assertThat(components).isNull());
    }

    @Test
    void theEngineAndWhatExtendsItMeetInTheApiAlone() {
        for (String bundle : EXTENSIONS) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(bundle + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(bundle + "..")
                    .check(SHIPPED);
        }
    }
}
