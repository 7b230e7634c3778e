package dev.orcaworkflow.configuration.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The objects of a model that have results, by the section that they stand in. Equal models have equal inventories. */
public final class Inventory {
    private final Map<String, String> sectionByName;
    private final int hash;

    private Inventory(Map<String, String> sectionByName) {
        this.sectionByName = sectionByName;
        this.hash = sectionByName.hashCode();
    }

    static Inventory of(Map<String, ModelSection> sections) {
        Map<String, String> names = new LinkedHashMap<>();
        sections.forEach((section, content) -> {
            if (content instanceof ModelSection.Many many && !Sections.holdsTypes(section)) {
                many.objects().keySet().forEach(name -> names.putIfAbsent(name, section));
            }
        });
        Sections.SINGLE_WITH_RESULTS.stream()
                .sorted()
                .filter(sections::containsKey)
                .forEach(name -> names.put(name, name));
        return new Inventory(names);
    }

    /**
     * As a program tells them that has opened the model.
     *
     * @param typeByName OrcaFlex's name of each object's type, such as {@code Line} or {@code 6D Buoy}
     */
    public static Inventory told(Map<String, String> typeByName) {
        Map<String, String> names = new LinkedHashMap<>();
        typeByName.forEach((name, type) -> {
            if (Sections.hasResults(type)) {
                names.put(name, Sections.ofType(type));
            }
        });
        return new Inventory(names);
    }

    public Set<String> names() {
        return sectionByName.keySet();
    }

    /** {@code Lines} for a line. */
    public Optional<String> sectionOf(String name) {
        return Optional.ofNullable(sectionByName.get(name));
    }

    public boolean has(String name) {
        return sectionByName.containsKey(name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Inventory inventory
                && hash == inventory.hash
                && sectionByName.equals(inventory.sectionByName);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return sectionByName.toString();
    }
}
