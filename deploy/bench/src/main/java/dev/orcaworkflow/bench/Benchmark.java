package dev.orcaworkflow.bench;

import java.nio.file.Path;

/** One benchmark; prints its figures to standard output. */
interface Benchmark {
    /** @param root the checkout, with everything built */
    void run(Path root) throws Exception;
}
