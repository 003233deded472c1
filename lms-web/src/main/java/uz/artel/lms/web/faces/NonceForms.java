package uz.artel.lms.web.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import jakarta.faces.render.Renderer;
import jakarta.faces.render.RendererWrapper;
import java.io.IOException;
import java.util.Iterator;
import org.primefaces.context.PrimeFacesContext;

/**
 * Gives every form the nonce of its page as a hidden field. The component library refuses a form that comes back without
 * it, but only its script puts it in, and a page without the library's components doesn't load that script.
 */
public final class NonceForms extends RenderKitFactory {

    private static final String FIELD = "primefaces.nonce";

    public NonceForms(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addRenderKit(String renderKitId, RenderKit renderKit) {
        getWrapped().addRenderKit(renderKitId, renderKit);
    }

    @Override
    public RenderKit getRenderKit(FacesContext context, String renderKitId) {
        var kit = getWrapped().getRenderKit(context, renderKitId);
        return kit == null || !HTML_BASIC_RENDER_KIT.equals(renderKitId) ? kit : new Kit(kit);
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    private static final class Kit extends RenderKitWrapper {

        Kit(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public Renderer<?> getRenderer(String family, String type) {
            var renderer = super.getRenderer(family, type);
            return renderer != null && UIForm.COMPONENT_FAMILY.equals(family) ? new Form(renderer) : renderer;
        }

        @Override
        public ResponseWriter createResponseWriter(java.io.Writer writer, String contentTypes, String encoding) {
            return getWrapped().createResponseWriter(writer, contentTypes, encoding);
        }
    }

    private static final class Form extends RendererWrapper {

        Form(Renderer<?> wrapped) {
            super(wrapped);
        }

        @Override
        public void encodeEnd(FacesContext context, UIComponent form) throws IOException {
            var nonce = PrimeFacesContext.getCspState(context).getNonce();
            if (nonce != null) {
                var writer = context.getResponseWriter();
                writer.startElement("input", form);
                writer.writeAttribute("type", "hidden", null);
                writer.writeAttribute("name", FIELD, null);
                writer.writeAttribute("value", nonce, null);
                writer.endElement("input");
            }
            super.encodeEnd(context, form);
        }
    }
}
