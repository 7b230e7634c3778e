package dev.orcaworkflow.reporting.web;

import java.util.List;

/**
 * Part of a list.
 *
 * @param page from 0
 * @param total items on all pages
 */
public record Page<T>(List<T> items, int page, int size, int total) {

    static int checked(int page) {
        if (page < 0 || page > 10_000_000) {
            throw Problem.badRequest("page is " + page + "; pages are numbered from 0");
        }
        return page;
    }

    static int checkedSize(int size) {
        if (size < 1 || size > 1000) {
            throw Problem.badRequest("size is " + size + "; a page has 1 to 1000 items");
        }
        return size;
    }

    /** Last page number, 0 for an empty list. */
    public int last() {
        return Math.max(0, (total - 1) / size);
    }
}
