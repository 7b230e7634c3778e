package dev.orcaworkflow.execution.admission;

import dev.orcaworkflow.execution.database.Row;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What a group of jobs holds now, on which host. */
record Holding(String host, Demand demand) {
    static final String COLUMNS = "host, milli_cores, memory_mib, disk_mib, pools, seats";

    static final Row<Holding> ROW = row -> new Holding(
            row.getString("host"),
            new Demand(row.getInt("milli_cores"), row.getInt("memory_mib"), row.getInt("disk_mib"), seats(row)));

    private static Map<String, Integer> seats(ResultSet row) throws SQLException {
        Array pools = row.getArray("pools");
        String[] names = (String[]) pools.getArray();
        if (names.length == 0) {
            return Map.of();
        }
        Integer[] counts = (Integer[]) row.getArray("seats").getArray();
        Map<String, Integer> seats = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            seats.put(names[i], counts[i]);
        }
        return seats;
    }
}
