package dev.orcaworkflow.configuration.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulesTest {
    @Test
    void explainsEveryRuleInOneSentence() {
        assertThat(Rules.all()).allSatisfy(rule -> {
            assertThat(rule.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(rule.sentence()).endsWith(".");
        });
    }

    @Test
    void findsARuleByItsId() {
        assertThat(Rules.find("object-absent")).contains(Rule.OBJECT_ABSENT);
    }

    @Test
    void printsAFindingInOneLine() {
        Finding finding = Finding.of(
                Rule.NOT_A_STRING,
                new Position("a.yml", 3, 5, 0, 0),
                "ObjectName is a list",
                "write it\nwithout brackets");

        assertThat(finding)
                .hasToString("a.yml:3:5 error not-a-string ObjectName is a list (write it without brackets)");
    }
}
