package dev.orcaworkflow.execution.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostMemoryTest {
    @TempDir
    Path root;

    private final OperatingSystemMXBean host = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @Test
    void countsTheFileCacheAsFree() throws IOException {
        write("proc/meminfo", "MemTotal: 1000 kB\nMemFree: 50 kB\nMemAvailable: 700 kB\n");

        assertThat(new HostMemory(root, host).used()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void goesByTheLimitOfTheControlGroup() throws IOException {
        write("proc/meminfo", "MemTotal: 1000 kB\nMemAvailable: 700 kB\n");
        write("sys/fs/cgroup/memory.max", "2000\n");
        write("sys/fs/cgroup/memory.current", "1500\n");
        write("sys/fs/cgroup/memory.stat", "anon 900\ninactive_file 500\n");

        assertThat(new HostMemory(root, host).used()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void goesByTheHostWhereTheControlGroupHasNoLimit() throws IOException {
        write("proc/meminfo", "MemTotal: 1000 kB\nMemAvailable: 900 kB\n");
        write("sys/fs/cgroup/memory.max", "max\n");
        write("sys/fs/cgroup/memory.current", "1500\n");

        assertThat(new HostMemory(root, host).used()).isCloseTo(0.1, within(1e-9));
    }

    private void write(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
