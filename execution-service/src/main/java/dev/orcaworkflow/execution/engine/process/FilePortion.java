package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.configuration.selection.SelectedFile;
import java.util.List;

/**
 * The files of one process.
 *
 * @param number from 0
 */
record FilePortion(int number, List<SelectedFile> files) {
    FilePortion {
        files = List.copyOf(files);
    }
}
