package org.tocsin.engine.tasklist;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.view.RedirectView;
import org.tocsin.engine.TaskView;
import org.tocsin.shared.IncidentNumber;

/**
 * The ways into Tasklist that mails and pages hand out. They are decided on when somebody follows them: tasks come and go,
 * and a view has another id in every database.
 */
@Controller
class TaskLinks {

    private final TaskAddresses addresses;

    TaskLinks(TaskAddresses addresses) {
        this.addresses = addresses;
    }

    /** What the person's teams can do, the most urgent first. */
    @GetMapping("/tasks")
    RedirectView team() {
        return to(addresses.of(TaskView.TEAM));
    }

    /** One of the views: mine, team, approvals, overdue or all. */
    @GetMapping("/tasks/{view:mine|team|approvals|overdue|all}")
    RedirectView view(@PathVariable String view) {
        return to(addresses.of(TaskView.valueOf(view.toUpperCase(java.util.Locale.ROOT))));
    }

    /** What the person can do about the incident now; its page if that is nothing. */
    @GetMapping("/tasks/{number:INC-\\d{4}-\\d{4,}}")
    RedirectView ofIncident(@PathVariable String number, Principal person) {
        return to(addresses.of(new IncidentNumber(number), person.getName()).orElse("/incidents/" + number));
    }

    /** One task; Tasklist says so if it is gone. */
    @GetMapping("/tasks/{task:[0-9a-f]{8}-[0-9a-f-]{27}}")
    RedirectView task(@PathVariable String task, Principal person) {
        return to(addresses.ofTask(task, person.getName()));
    }

    private static RedirectView to(String address) {
        RedirectView view = new RedirectView(address, true, false, false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
