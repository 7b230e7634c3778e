package dev.orcaworkflow.recovery.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.finding.Severity;
import dev.orcaworkflow.contracts.Evidence;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureClassifierTest {
    private final FailureClassifier classifier = FailureClassifier.withBuiltInRules();

    @ParameterizedTest
    @CsvSource({
        "missing-section, missing_section",
        "MISSING_SECTION, missing_section",
        "object-absent, object_missing",
        "OBJECT_NAME_FORM, object_name_form",
        "NOT_CONVERGED, statics_not_converged",
        "PROCESSING_TIMEOUT, timeout",
        "WORKER_LOST, worker_lost",
        "SECOND_SEABED_CONTACT, model_cannot_be_solved"
    })
    void believesTheEnginesOwnCodeWhateverItsSpelling(String code, String fineClass) {
        assertThat(fineClassOf(new Evidence(1, null, code, "KeyError", null, "anything", null)))
                .isEqualTo(fineClass);
    }

    @ParameterizedTest
    @CsvSource({"2, bad_invocation", "69, license", "124, timeout", "137, memory", "139, engine_crash"})
    void readsExitCodes(int exitCode, String fineClass) {
        assertThat(fineClassOf(new Evidence(exitCode, null, null, null, null, null, null)))
                .isEqualTo(fineClass);
    }

    @Test
    void takesAnOrdinaryExitCodeForNothingAndReadsOn() {
        assertThat(fineClassOf(new Evidence(1, null, null, "MemoryError", null, "", null)))
                .isEqualTo("memory");
    }

    @ParameterizedTest
    @CsvSource({"9, memory", "11, engine_crash", "15, cancelled"})
    void readsSignals(int signal, String fineClass) {
        assertThat(fineClassOf(new Evidence(null, signal, null, null, null, null, null)))
                .isEqualTo(fineClass);
    }

    @ParameterizedTest
    @CsvSource({
        "27, statics_not_converged",
        "25, license",
        "23, object_missing",
        "26, variable_name",
        "29, cancelled_or_timeout"
    })
    void readsTheStatusCodeOfTheInterfaceFromCodeOrMessage(String status, String fineClass) {
        String message = "\nError code: " + status + "\nsomething about the time history of an object";

        assertThat(fineClassOf(new Evidence(null, null, status, null, null, null, null)))
                .isEqualTo(fineClass);
        assertThat(fineClassOf(new Evidence(null, null, null, "DLLError", null, message, null)))
                .isEqualTo(fineClass);
    }

    @ParameterizedTest
    @CsvSource({
        "KeyError, 'time_series_settings', missing_section",
        "KeyError, 'Label', missing_key",
        "KeyError, 'sim', wrong_extension"
    })
    void readsTheKeyOfAKeyErrorAsPartOfItsType(String type, String key, String fineClass) {
        assertThat(fineClassOf(thrown(type, "'" + key + "'"))).isEqualTo(fineClass);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OSError: [WinError 121] The semaphore timeout period has expired|workspace_unreachable",
                "Period specified is outside the simulation|wrong_model_state",
                "Arc length 500.0 is outside the range 0 to 400|wrong_value",
                "value 12 is out of range|wrong_value",
                "Invalid property name: 'EffectiveTension'|variable_name",
                "No objects of type Line found with name Mooring9|object_missing",
                "Not an OrcaFlex file: a.sim|input_file_corrupt",
                "Simulation file a.sim is incomplete|input_file_corrupt",
                "Bad magic number in file header|input_file_corrupt",
                "json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)|input_file_corrupt"
            })
    void readsTextsWhoeverPrintedThem(String text, String fineClass) {
        assertThat(fineClassOf(new Evidence(null, null, null, null, null, text, null)))
                .isEqualTo(fineClass);
    }

    @Test
    void knowsEmptyMessagesByTheirType() {
        assertThat(fineClassOf(thrown("TimeoutError", ""))).isEqualTo("timeout");
    }

    @Test
    void ignoresThePackageOfAnExceptionType() {
        assertThat(fineClassOf(thrown("concurrent.futures.process.BrokenProcessPool", "")))
                .isEqualTo("worker_crash");
    }

    @ParameterizedTest
    @CsvSource({"-1073741819, engine_crash", "-11, engine_crash", "-9, memory", "-15, cancelled"})
    void readsExitCodesOfWindowsAndThoseThatPythonMakesOfSignals(int exitCode, String fineClass) {
        assertThat(fineClassOf(new Evidence(exitCode, null, null, null, null, null, null)))
                .isEqualTo(fineClass);
    }

    @ParameterizedTest
    @CsvSource({
        "Command '['x']' returned non-zero exit status 137., memory",
        "Process finished with exit code 3221225477, engine_crash",
        "Process finished with exit code 0xC0000005, engine_crash",
        "Command '['x']' died with <Signals.SIGTERM: 15>., cancelled"
    })
    void readsHowAProcessEndedThatTheMessageTellsOf(String message, String fineClass) {
        assertThat(fineClassOf(new Evidence(1, null, null, null, null, message, null)))
                .isEqualTo(fineClass);
    }

    @Test
    void believesTheExitCodeOfTheProcessBeforeOneThatIsPrinted() {
        assertThat(fineClassOf(new Evidence(124, null, null, null, null, "exit code 137", null)))
                .isEqualTo("timeout");
    }

    @ParameterizedTest
    @CsvSource({
        "[WinError 32] Der Prozess kann nicht auf die Datei zugreifen, file_locked",
        "[Errno 28] Kein Speicherplatz mehr auf dem Gerät, disk_full",
        "[Errno 122] Débordement du quota d'espace disque, disk_full",
        "[WinError 122] Der übergebene Datenbereich ist zu klein, unknown"
    })
    void readsTheNumbersOfTheOperatingSystemInAnyLanguage(String message, String fineClass) {
        assertThat(fineClassOf(printed(message))).isEqualTo(fineClass);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERROR:root:Error processing ..\\08c\\a.sim: 'summary_settings'",
                "2024-05-01 12:00:01,123 - opp - ERROR - KeyError: 'summary_settings'",
                "[ERROR] Error while processing a.sim: KeyError: 'summary_settings'"
            })
    void looksBehindWhatALoggerPutsBeforeAMessage(String message) {
        assertThat(fineClassOf(printed(message))).isEqualTo("missing_section");
    }

    @Test
    void isNotMisledByTheAdviceBelowAMessage() {
        String message = "[MODEL_ERROR] Object 'Line9' not found\nContext: {'file': 'a.sim'}\nSuggestions:\n"
                + "  - Check file is not locked by another process\n  - Verify sufficient disk space";

        assertThat(fineClassOf(printed(message))).isEqualTo("object_missing");
    }

    @Test
    void takesTheTypeOfAnExceptionOnlyWhenNothingSaysMore() {
        assertThat(fineClassOf(thrown("ValueError", "no such luck"))).isEqualTo("wrong_value");
        assertThat(fineClassOf(new Evidence(null, null, null, "ValueError", null, "no such luck", "MemoryError")))
                .isEqualTo("memory");
    }

    @Test
    void readsTheTraceBelowAMessageThatSaysNothing() {
        String message = "post processing ended\n\nTraceback (most recent call last):\n"
                + "  File \"opp.py\", line 12, in summary\nKeyError: 'summary_settings'\n";

        assertThat(fineClassOf(printed(message))).isEqualTo("missing_section");
    }

    @Test
    void seesAnUnstableRunByItsStateAlone() {
        assertThat(fineClassOf(new Evidence(0, null, null, null, "SimulationStoppedUnstable", null, null)))
                .isEqualTo("simulation_unstable");
    }

    @Test
    void isNotMisledByThePathOfAFile() {
        String message =
                "Failed to process C:\\runs\\timeout_study\\license_test\\a 1.sim: [Errno 28] No space left on device";

        assertThat(fineClassOf(printed(message))).isEqualTo("disk_full");
    }

    @Test
    void isNotMisledByTheTraceThatEndsEveryErrorLog() {
        String message = "Error processing /sims/x.sim: 'linked_statistics_settings'\n\nTraceback:\nNoneType: None\n";

        assertThat(fineClassOf(printed(message))).isEqualTo("missing_section");
    }

    @Test
    void admitsWhatItDoesNotKnow() {
        Classification classification = classifier.classify(printed("the moon was in the wrong house"));

        assertThat(classification.fineClass().id()).isEqualTo("unknown");
        assertThat(classification.rule()).isEqualTo("none");
        assertThat(classification.confidence()).isZero();
    }

    @Test
    void givesOneSignatureToOneProblemInManyFiles() {
        String first = classifier
                .classify(printed("Failed to process /a/b_001.sim: [Errno 13] denied: '/a/b_001.csv' after 3.5 s"))
                .signature();
        String second = classifier
                .classify(printed("Failed to process /c/d_997.sim: [Errno 13] denied: '/c/d_997.csv' after 12 s"))
                .signature();

        assertThat(first).isEqualTo(second).matches("[a-z-]+-[0-9a-f]{8}");
    }

    @Test
    void tellsTwoMissingObjectsApart() {
        assertThat(classifier
                        .classify(printed("Object 'Riser' not found in model"))
                        .signature())
                .isNotEqualTo(classifier
                        .classify(printed("Object 'Mooring' not found in model"))
                        .signature());
    }

    @Test
    void survivesAMessageWithoutAnEnd() {
        assertThat(fineClassOf(printed("Error processing " + "/a".repeat(500_000))))
                .isEqualTo("unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " ", "'", "\"", "/", "a.", "1", "[", "(", "a - ", "Error ", "\n \n", "a: "})
    void takesNoLongerThanTheTextIsLongWhateverItRepeats(String part) {
        String message = "x" + part.repeat(200_000 / part.length()) + "y";

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> fineClassOf(printed(message)));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void knowsEveryErrorThatAGateFinds(Rule rule) {
        Assumptions.assumeTrue(rule.severity() == Severity.ERROR);

        assertThat(classifier.classify(rule.id(), "as found", null).rule()).isNotEqualTo("none");
    }

    /** A configuration that fails its first trial comes as a sentence of validation. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "digitalmodel did not get through sims/a.sim: exit code 1: KeyError: 'Label'|missing_key",
                "digitalmodel did not get through sims/a.sim: exit code 1: 23: DLLError: no such object|object_missing",
                "digitalmodel did not get through sims/time_out.sim: MemoryError|memory",
                "hungry did not get through sims/a.sim: exit code 137: Killed|memory"
            })
    void looksBehindWhatValidationSaysOfAFailedTrial(String message, String fineClass) {
        assertThat(fineClassOf(new Evidence(null, null, "TRIAL_FAILED", null, null, message, null)))
                .isEqualTo(fineClass);
    }

    @ParameterizedTest
    @EnumSource(FailureClass.class)
    void hasAFineClassForEveryDocumentedClass(FailureClass top) {
        assertThat(RuleBookReader.builtIn().classes().values()).anyMatch(fineClass -> fineClass.top() == top);
    }

    @Test
    void namesTheFiveClassesAsTheyAreDocumented() {
        assertThat(FailureClass.values())
                .extracting(FailureClass::id)
                .containsExactly(
                        "configuration_error",
                        "missing_object_error",
                        "resource_error",
                        "processing_timeout",
                        "unknown_error");
    }

    private String fineClassOf(Evidence evidence) {
        return classifier.classify(evidence).fineClass().id();
    }

    private static Evidence thrown(String type, String message) {
        return new Evidence(null, null, null, type, null, message, null);
    }

    private static Evidence printed(String message) {
        return new Evidence(null, null, null, null, null, message, null);
    }
}
