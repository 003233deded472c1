package uz.artel.lms.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.review.OrderIssuing;
import uz.artel.lms.review.OrderRow;
import uz.artel.lms.review.PayrollBatchRow;
import uz.artel.lms.review.PayrollExporting;
import uz.artel.lms.web.faces.Messages;

/** Orders, and their deliveries to payroll. */
@Named
@RequestScoped
public class OrdersPage {

    private OrderIssuing issuing;
    private PayrollExporting payroll;
    private ReviewWords words;
    private Messages messages;
    private List<OrderRow> orders = List.of();
    private List<PayrollBatchRow> batches = List.of();
    private int waiting;

    protected OrdersPage() {}

    @Inject
    public OrdersPage(OrderIssuing issuing, PayrollExporting payroll, ReviewWords words, Messages messages) {
        this.issuing = issuing;
        this.payroll = payroll;
        this.words = words;
        this.messages = messages;
    }

    public void load() {
        orders = issuing.list();
        words.know(orders.stream().map(OrderRow::person).toList());
    }

    public void loadPayroll() {
        batches = payroll.batches();
        waiting = payroll.waiting();
        words.know(batches.stream().map(PayrollBatchRow::exportedBy).toList());
    }

    public String export() {
        payroll.export();
        messages.done("hr.payroll.export.done");
        return Messages.redirect("/hr/payroll/export");
    }

    public List<OrderRow> getOrders() {
        return orders;
    }

    public List<PayrollBatchRow> getBatches() {
        return batches;
    }

    public int getWaiting() {
        return waiting;
    }
}
