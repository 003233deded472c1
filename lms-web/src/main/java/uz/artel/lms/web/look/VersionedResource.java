package uz.artel.lms.web.look;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A resource whose address names its content, so a browser may keep it for a year. */
final class VersionedResource extends ResourceWrapper {

    private static final String YEAR = "public, max-age=31536000, immutable";

    private final String version;

    VersionedResource(Resource wrapped, String version) {
        super(wrapped);
        this.version = version;
    }

    @Override
    public String getRequestPath() {
        var path = getWrapped().getRequestPath();
        return path + (path.contains("?") ? "&" : "?") + VersionedResources.PARAMETER + "=" + version;
    }

    @Override
    public Map<String, String> getResponseHeaders() {
        var headers = new HashMap<>(getWrapped().getResponseHeaders());
        var asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(VersionedResources.PARAMETER);
        if (version.equals(asked)) {
            headers.put("Cache-Control", YEAR);
            headers.remove("Expires");
        }
        return headers;
    }

    // The wrapper of Faces 4.0 doesn't hand these on.

    @Override
    public String getContentType() {
        return getWrapped().getContentType();
    }

    @Override
    public String getLibraryName() {
        return getWrapped().getLibraryName();
    }

    @Override
    public String getResourceName() {
        return getWrapped().getResourceName();
    }

    @Override
    public void setContentType(String contentType) {
        getWrapped().setContentType(contentType);
    }

    @Override
    public void setLibraryName(String libraryName) {
        getWrapped().setLibraryName(libraryName);
    }

    @Override
    public void setResourceName(String resourceName) {
        getWrapped().setResourceName(resourceName);
    }

    @Override
    public java.io.InputStream getInputStream() throws IOException {
        return getWrapped().getInputStream();
    }
}
