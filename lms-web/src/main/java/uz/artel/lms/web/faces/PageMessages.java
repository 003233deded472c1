package uz.artel.lms.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The messages of the page for the box on top of it: what is wrong with its field, what warns, what was done. */
@Named
@RequestScoped
public class PageMessages {

    /**
     * One message.
     *
     * @param field id of the field in the page; empty when the message is about none
     * @param label what the field is called; empty when the message is about none
     * @param text what is wrong, or what was done
     */
    public record Line(String field, String label, String text) {

        public String getField() {
            return field;
        }

        public String getLabel() {
            return label;
        }

        public String getText() {
            return text;
        }
    }

    public List<Line> getWrong() {
        var wrong = lines(FacesMessage.SEVERITY_ERROR);
        wrong.addAll(lines(FacesMessage.SEVERITY_FATAL));
        return wrong;
    }

    public List<Line> getWarned() {
        return lines(FacesMessage.SEVERITY_WARN);
    }

    public List<Line> getDone() {
        return lines(FacesMessage.SEVERITY_INFO);
    }

    private static List<Line> lines(FacesMessage.Severity severity) {
        var context = FacesContext.getCurrentInstance();
        var lines = new ArrayList<Line>();
        for (var ids = context.getClientIdsWithMessages(); ids.hasNext(); ) {
            var id = ids.next();
            for (var messages = context.getMessages(id); messages.hasNext(); ) {
                var message = messages.next();
                if (message.getSeverity().compareTo(severity) == 0) {
                    lines.add(new Line(id == null ? "" : id, label(context, id), message.getSummary()));
                    message.rendered();
                }
            }
        }
        return lines;
    }

    private static String label(FacesContext context, String id) {
        var found = new String[] {""};
        if (id != null) {
            context.getViewRoot().invokeOnComponent(context, id, (c, component) -> {
                if (component instanceof UIInput) {
                    var label = component.getAttributes().get("label");
                    found[0] = label == null ? "" : label.toString();
                }
            });
        }
        return found[0];
    }
}
