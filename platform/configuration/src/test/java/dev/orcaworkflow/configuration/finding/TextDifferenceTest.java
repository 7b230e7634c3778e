package dev.orcaworkflow.configuration.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextDifferenceTest {
    @Test
    void saysNothingOfEqualTexts() {
        assertThat(TextDifference.unified("a.yml", "x\n", "x\n")).isEmpty();
    }

    @Test
    void showsAChangedLineWithThreeLinesAround() {
        String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";

        assertThat(TextDifference.unified("a.yml", before, before.replace("5", "five")))
                .isEqualTo("""
                        --- a/a.yml
                        +++ b/a.yml
                        @@ -2,7 +2,7 @@
                         2
                         3
                         4
                        -5
                        +five
                         6
                         7
                         8
                        """);
    }

    @Test
    void makesTwoHunksOfDistantChanges() {
        String before = "a\n1\n2\n3\n4\n5\n6\n7\n8\nb\n";

        String difference =
                TextDifference.unified("a.yml", before, before.replace("a", "A").replace("b", "B"));

        assertThat(difference).contains("@@ -1,4 +1,4 @@").contains("@@ -7,4 +7,4 @@");
    }

    @Test
    void showsLinesAddedToAnEmptyText() {
        assertThat(TextDifference.unified("a.yml", "", "x\ny\n"))
                .isEqualTo("--- a/a.yml\n+++ b/a.yml\n@@ -0,0 +1,2 @@\n+x\n+y\n");
    }

    @Test
    void marksAMissingLineEnd() {
        assertThat(TextDifference.unified("a.yml", "x", "x\n"))
                .isEqualTo("--- a/a.yml\n+++ b/a.yml\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n");
    }
}
