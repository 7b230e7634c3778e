/** Lets a licensed program tell what is in files that nobody else can open. */
package dev.orcaworkflow.local.inventory;
