package org.mingce.scale;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.kubernetes.client.openapi.models.V1Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The manifest that docs/SCALE.md tells of is one that Kubernetes takes, and starts what the program understands. */
class KubernetesTest {

    private static final Path MANIFEST = Path.of("docs/scale/kubernetes.yaml");

    @Test
    void theManifestFollowsTheSchemaOfAJob() throws IOException {
        JsonObject job = job();
        assertEquals("batch/v1", job.get("apiVersion").getAsString());
        assertEquals("Job", job.get("kind").getAsString());
        assertDoesNotThrow(() -> V1Job.validateJsonObject(job));
        job.getAsJsonObject("spec").addProperty("complitions", 8);
        assertThrows(IllegalArgumentException.class, () -> V1Job.validateJsonObject(job), "a slip is found");
    }

    @Test
    void thereAreAsManyPodsAsShards() throws IOException {
        JsonObject spec = job().getAsJsonObject("spec");
        String command = spec.getAsJsonObject("template").getAsJsonObject("spec").getAsJsonArray("containers").get(0)
                .getAsJsonObject().getAsJsonArray("args").get(0).getAsString();
        assertEquals("Indexed", spec.get("completionMode").getAsString());
        int pods = spec.get("completions").getAsInt();
        assertTrue(command.contains("--shard $((JOB_COMPLETION_INDEX + 1))/" + pods + " "), command);
    }

    private static JsonObject job() throws IOException {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(MANIFEST));
        JsonElement json = new Gson().toJsonTree(read);
        return json.getAsJsonObject();
    }
}
