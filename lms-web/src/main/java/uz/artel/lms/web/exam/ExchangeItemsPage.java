package uz.artel.lms.web.exam;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import uz.artel.lms.exam.bank.ItemExchange;
import uz.artel.lms.exam.bank.ItemFault;
import uz.artel.lms.exam.bank.ItemReport;
import uz.artel.lms.exam.bank.ItemReport.Outcome;
import uz.artel.lms.exam.bank.Pool;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.web.faces.Downloads;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.faces.Text;

/** trainer/exam/exchange.xhtml: items come in from a file and go out in one. Passwords live as long as the request. */
@Named
@RequestScoped
public class ExchangeItemsPage {

    private ItemExchange exchange;
    private CellWords words;
    private Messages messages;
    private Text text;

    private Part file;
    private String password;
    private String pool = Pool.EXAM.code();
    private String category;
    private String form = ItemExchange.Form.WORKBOOK.name();
    private String chosen;
    private String repeated;
    private ItemReport report;
    private List<ItemsPage.Category> categories;

    protected ExchangeItemsPage() {}

    @Inject
    public ExchangeItemsPage(ItemExchange exchange, CellWords words, Messages messages, Text text) {
        this.exchange = exchange;
        this.words = words;
        this.messages = messages;
        this.text = text;
    }

    public void bring() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new BadInput("file", "fileEmpty");
        }
        if (file.getSize() > ItemExchange.MAX_KB * 1024L) {
            throw new BadInput("file", "fileLarge", ItemExchange.MAX_KB);
        }
        byte[] bytes;
        try (var in = file.getInputStream()) {
            bytes = in.readNBytes(ItemExchange.MAX_KB * 1024 + 1);
        }
        report = exchange.bring(bytes, password == null ? null : password.toCharArray());
        long stored = report.count(Outcome.NEW) + report.count(Outcome.CHANGED);
        if (stored > 0) {
            messages.done("trainer.exam.exchange.stored", stored);
        } else {
            messages.warn("trainer.exam.exchange.nothing");
        }
    }

    public void export() {
        if (chosen != null && !chosen.isEmpty() && !chosen.equals(repeated)) {
            throw new BadInput("repeated", "passwordRepeat");
        }
        try {
            var out = exchange.export(
                    Pool.of(pool),
                    category == null || category.isEmpty() ? null : category,
                    ItemExchange.Form.valueOf(form),
                    chosen == null ? null : chosen.toCharArray());
            Downloads.send(out.name(), out.bytes());
        } catch (BadInput wrong) {
            throw wrong.field().equals("password")
                    ? new BadInput(
                            "chosen",
                            wrong.key().substring("problem.".length()),
                            wrong.arguments().toArray())
                    : wrong;
        }
    }

    public void template() {
        var out = exchange.template();
        Downloads.send(out.name(), out.bytes());
    }

    /** Of what was stored with something left out the person has to take notice. */
    public String tone(ItemReport.Line line) {
        if (line.outcome() != Outcome.REFUSED && !line.faults().isEmpty()) {
            return "warn";
        }
        return switch (line.outcome()) {
            case NEW -> "ok";
            case CHANGED -> "info";
            case SAME -> "none";
            case REFUSED -> "bad";
        };
    }

    /** Where it stands and what is wrong. */
    public String say(ItemFault fault) {
        var said = fault.key() == null
                ? fault.sentence()
                : text.of(fault.key(), fault.arguments().toArray());
        return fault.place().isEmpty() ? said : fault.place() + ": " + said;
    }

    public long count(String outcome) {
        return report.count(Outcome.valueOf(outcome));
    }

    public ItemReport getReport() {
        return report;
    }

    public List<ItemsPage.Category> getCategories() {
        if (categories == null) {
            categories = exchange.categories().stream()
                    .sorted()
                    .map(c -> new ItemsPage.Category(c, words.category(c), 0))
                    .toList();
        }
        return categories;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getPool() {
        return pool;
    }

    public void setPool(String pool) {
        this.pool = pool;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getForm() {
        return form;
    }

    public void setForm(String form) {
        this.form = form;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
