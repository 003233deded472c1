package uz.artel.lms.web.look;

import jakarta.faces.application.ProjectStage;
import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts the first ten digits of the SHA-256 of what is served into the address of each resource. The address without
 * them keeps working and keeps its short life; with them the answer may be kept for a year.
 */
public final class VersionedResources extends ResourceHandlerWrapper {

    /** The parameter that carries the version. */
    static final String PARAMETER = "h";

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String resourceName) {
        return versioned(super.createResource(resourceName));
    }

    @Override
    public Resource createResource(String resourceName, String libraryName) {
        return versioned(super.createResource(resourceName, libraryName));
    }

    @Override
    public Resource createResource(String resourceName, String libraryName, String contentType) {
        return versioned(super.createResource(resourceName, libraryName, contentType));
    }

    private Resource versioned(Resource resource) {
        if (resource == null || !ours(resource.getLibraryName())) {
            return resource;
        }
        var key = resource.getLibraryName() + ":" + resource.getResourceName();
        var version = versions.get(key);
        if (version == null) {
            version = digest(resource);
            if (!FacesContext.getCurrentInstance().isProjectStage(ProjectStage.Development)) {
                versions.put(key, version);
            }
        }
        return new VersionedResource(resource, version);
    }

    /** The product's own files and the component library's; the server's own resources stay as they are. */
    private static boolean ours(String library) {
        return library != null && (library.startsWith("lms") || library.startsWith("primefaces"));
    }

    private static String digest(Resource resource) {
        try (var content = resource.getInputStream()) {
            return content == null ? "none" : version(content.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(resource.getResourceName() + " can't be read", e);
        }
    }

    /** The version of content: the first ten hexadecimal digits of its SHA-256. */
    static String version(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
