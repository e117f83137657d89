package io.monazite.benchmark;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;

/// On what was measured, and when.
public final class Machine {

    private static final double GIBI = 1 << 30;

    private Machine() {}

    public static List<String> lines() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return List.of("Measured on %s: %d cores (%s), %.0f GiB of memory, %s, Java %s. Database:"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        system.getArch(),
                        system.getTotalMemorySize() / GIBI,
                        system.getName(),
                        Runtime.version()));
    }
}
