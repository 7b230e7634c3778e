/**
 * YAML as the Python engine reads it, with positions. SnakeYAML splits the text into events; what they mean, which of
 * them PyYAML would refuse, and where each stands in the text is decided here.
 */
package dev.orcaworkflow.configuration.yaml;
