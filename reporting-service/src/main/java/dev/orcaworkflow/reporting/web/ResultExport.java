package dev.orcaworkflow.reporting.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import dev.orcaworkflow.reporting.report.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Rows written as they are found, so that no export has to fit into memory. */
interface ResultExport<T> extends AutoCloseable {
    void write(T row) throws IOException;

    @Override
    void close() throws IOException;

    /** As a list. */
    static <T> ResultExport<T> json(ObjectMapper json, OutputStream out) throws IOException {
        SequenceWriter rows = json.writer().writeValues(out).init(true);
        return new ResultExport<>() {
            @Override
            public void write(T row) throws IOException {
                rows.write(row);
            }

            @Override
            public void close() throws IOException {
                rows.close();
            }
        };
    }

    /** As a table with a header. */
    static <T> ResultExport<T> csv(OutputStream out, List<String> header, Function<T, List<?>> cells)
            throws IOException {
        out.write(Csv.line(header.toArray()).getBytes(UTF_8));
        return new ResultExport<>() {
            @Override
            public void write(T row) throws IOException {
                out.write(Csv.line(cells.apply(row).toArray()).getBytes(UTF_8));
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    /** For callers that take no checked exception. */
    default Consumer<T> consumer() {
        return row -> {
            try {
                write(row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
