package org.thangdo.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the house. A wall that turns out wrong is moved here, in the open. */
@AnalyzeClasses(packages = "org.thangdo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule roomsOpenInOneDirection = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("stats")
            .definedBy("org.thangdo.stats..")
            .layer("criteria")
            .definedBy("org.thangdo.criteria..")
            .layer("ratings")
            .definedBy("org.thangdo.ratings..")
            .layer("study")
            .definedBy("org.thangdo.study..")
            .layer("charts")
            .definedBy("org.thangdo.charts..")
            .layer("reports")
            .definedBy("org.thangdo.reports..")
            .layer("cli")
            .definedBy("org.thangdo.cli..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("reports")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("charts")
            .mayOnlyBeAccessedByLayers("reports", "cli")
            .whereLayer("study")
            .mayOnlyBeAccessedByLayers("charts", "reports", "cli")
            .whereLayer("ratings")
            .mayOnlyBeAccessedByLayers("study", "charts", "reports", "cli")
            .whereLayer("criteria")
            .mayOnlyBeAccessedByLayers("ratings", "study", "charts", "reports", "cli");

    @ArchTest
    static final ArchRule statsKnowsOnlyMathematics = classes()
            .that()
            .resideInAPackage("org.thangdo.stats..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.thangdo.stats..", "java..", "org.apache.commons.math3..");

    @ArchTest
    static final ArchRule criteriaKnowsOnlyJsonAndMathematics = classes()
            .that()
            .resideInAPackage("org.thangdo.criteria..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.thangdo.stats..",
                    "org.thangdo.criteria..",
                    "java..",
                    "com.fasterxml.jackson..",
                    "org.apache.commons.math3..");

    @ArchTest
    static final ArchRule onlyRatingsSpeaksJdbc = noClasses()
            .that()
            .resideOutsideOfPackage("org.thangdo.ratings..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.duckdb..");

    @ArchTest
    static final ArchRule onlyRatingsAndStudySpeakTablesaw = noClasses()
            .that()
            .resideOutsideOfPackages("org.thangdo.ratings..", "org.thangdo.study..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tech.tablesaw..");

    @ArchTest
    static final ArchRule onlyChartsDraws = noClasses()
            .that()
            .resideOutsideOfPackage("org.thangdo.charts..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.knowm.xchart..");

    @ArchTest
    static final ArchRule onlyReadersAndWritersTouchOffice = noClasses()
            .that()
            .resideOutsideOfPackages("org.thangdo.ratings..", "org.thangdo.reports..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..");

    @ArchTest
    static final ArchRule chartsAndReportsNeverCompute = noClasses()
            .that()
            .resideInAnyPackage("org.thangdo.charts..", "org.thangdo.reports..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.commons.math3..");

    @ArchTest
    static final ArchRule numbersDoNotDependOnWhereTheyAreRead = noClasses()
            .that()
            .resideInAnyPackage("org.thangdo.stats..", "org.thangdo.criteria.rules..", "org.thangdo.criteria.scoring..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Locale");

    @ArchTest
    static final ArchRule noClockBelowTheCommands = noClasses()
            .that()
            .resideOutsideOfPackage("org.thangdo.cli..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(java.util.Random.class);

    @ArchTest
    static final ArchRule nothingTalksToTheNetwork = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(Socket|ServerSocket|URLConnection|HttpURLConnection|http\\..*)");

    @ArchTest
    static final ArchRule conceptsDoNotGoInCircles =
            slices().matching("org.thangdo.(*).(*)..").should().beFreeOfCycles();
}
