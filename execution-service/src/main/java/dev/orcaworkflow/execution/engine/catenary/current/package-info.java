/** Lines in a current: the drag of the flow in a line's own vertical plane, solved by shooting from the lower end. */
package dev.orcaworkflow.execution.engine.catenary.current;
