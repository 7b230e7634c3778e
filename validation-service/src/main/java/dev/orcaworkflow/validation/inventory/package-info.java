/** What a licensed program told of files that nobody else can open: the cache that gate 3 looks into. */
package dev.orcaworkflow.validation.inventory;
