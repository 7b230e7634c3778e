package dev.orcaworkflow.configuration.running;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Directories outside the workspace that configurations may name. All services have to be told the same names. */
@ConfigMapping(prefix = "workspace")
public interface WorkspaceRoots {
    /**
     * By name, where the directory is on this host and, after commas, how other hosts spell it: {@code
     * workspace.roots.proj=/mnt/proj,//fileserver/proj,P:}. Study files are then named {@code proj:relative/path}.
     */
    Map<String, String> roots();
}
