package dev.orcaworkflow.validation.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * A posted batch.
 *
 * @param headers the submission headers of each of its configurations, the batch's id among them
 */
record BatchForm(String id, Map<String, String> headers, List<ConfigFile> files) {

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record ConfigFile(String key, byte[] bytes) {}

    /** @param seed makes the batch's id where the form names none */
    static BatchForm read(MultipartFormDataInput form, String seed) {
        Map<String, String> headers = new TreeMap<>();
        List<ConfigFile> files = new ArrayList<>();
        for (Map.Entry<String, Collection<FormValue>> field : form.getValues().entrySet()) {
            for (FormValue value : field.getValue()) {
                if (value.isFileItem()) {
                    files.add(file(value));
                } else {
                    headers.put(field.getKey(), value.getValue());
                }
            }
        }
        String id = headers.computeIfAbsent("batch", missing -> "posted-" + seed);
        return new BatchForm(id, headers, files);
    }

    private static ConfigFile file(FormValue value) {
        try {
            return new ConfigFile(
                    value.getFileName(), value.getFileItem().getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the posted file " + value.getFileName(), e);
        }
    }
}
