package dev.orcaworkflow.validation.template.usage;

/** In how many uses a rule was found. */
record RuleCount(String rule, int uses) {}
