/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.itests.exchange;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds between the bundles that are shipped, read off their classes. */
class ArchitectureIT {
    private static final JavaClasses SHIPPED = new ClassFileImporter().importJars(Distribution.ownBundles());
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
            "org.kalends.transfer",
            "org.kalends.timezone.service",
            "org.kalends.imip",
            "org.kalends.scheduling.internal",
            "org.kalends.caldav",
            "org.kalends.carddav",
            "org.kalends.webdav",
            "org.kalends.storage.jdbc",
            "org.kalends.storage.memory",
            "org.kalends.storage.files",
            "org.kalends.identity.file",
            "org.kalends.identity.internal",
            "org.kalends.config.internal");

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
