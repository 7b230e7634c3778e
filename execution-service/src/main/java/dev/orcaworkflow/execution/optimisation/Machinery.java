package dev.orcaworkflow.execution.optimisation;

/**
 * What all living hosts offer. Pure.
 *
 * @param hosts that live
 * @param milliCores of all of them
 * @param seats that may be used of the pools that the batch needs, or -1 where it needs none
 */
record Machinery(int hosts, int milliCores, int seats) {
    private static final int UNLIMITED = 1 << 20;

    Machinery withOneMoreHost() {
        return new Machinery(hosts + 1, milliCores + milliCores / Math.max(1, hosts), seats);
    }

    Machinery withOneMoreSeat() {
        return new Machinery(hosts, milliCores, seats + 1);
    }

    /** Jobs of the batch at once: by its own limit, by cores and by seats, and by how many share. */
    double slots(BatchAccount account) {
        return switch (account.mode()) {
            case SEQUENTIAL -> 1;
            case PARALLEL -> {
                double cores = milliCores / 1000.0 / account.coresPerJob();
                double bySeats = seats < 0 || account.seatsPerJob() <= 0 ? UNLIMITED : seats / account.seatsPerJob();
                double shared = Math.min(Math.floor(Math.max(cores, 1)), bySeats) / account.served();
                yield account.maxWorkers() == null ? shared : Math.min(account.maxWorkers(), shared);
            }
        };
    }

    boolean isShortOfSeats(BatchAccount account) {
        return seats >= 0
                && account.seatsPerJob() > 0
                && seats / account.seatsPerJob() < milliCores / 1000.0 / account.coresPerJob();
    }
}
