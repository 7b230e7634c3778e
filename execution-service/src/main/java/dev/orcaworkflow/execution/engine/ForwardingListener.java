package dev.orcaworkflow.execution.engine;

/** Passes on what it hears; whoever extends it hears it too. */
public abstract class ForwardingListener implements EngineListener {
    private final EngineListener next;

    protected ForwardingListener(EngineListener next) {
        this.next = next;
    }

    @Override
    public void awaitTurn() throws InterruptedException {
        next.awaitTurn();
    }

    @Override
    public void computed() {
        next.computed();
    }

    @Override
    public void started(int total) {
        next.started(total);
    }

    @Override
    public void progressed(int done, int total, String item, String phase) {
        next.progressed(done, total, item, phase);
    }
}
