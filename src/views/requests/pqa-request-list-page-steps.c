/* pqa-request-list-page-steps.c: leads the request in the pane through its life cycle
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-list-page-private.h"

#include "pqa-command.h"
#include "requests/pqa-charge-dialog.h"
#include "requests/pqa-request-order.h"
#include "requests/pqa-request-slip.h"
#include "requests/pqa-request-step-dialog.h"

void
pqa_request_list_page_present (PqaRequestListPage *self, gpointer dialog)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What is closed takes a manager; the store looks again. */
static gboolean
may_charge (const PqaRequestDetail *request, PqaRole role)
{
  if (request->state == PQA_REQUEST_STATE_VOID)
    return FALSE;
  return pqa_role_may (role, request->state == PQA_REQUEST_STATE_CLOSED
                                 ? PQA_PERMISSION_REQUEST_OVERRIDE
                                 : PQA_PERMISSION_REQUEST_WORK);
}

/* Enables what can be done with the request in the pane, by the person who is signed in. */
void
pqa_request_list_page_update_steps (PqaRequestListPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PqaRole role = pqa_context_get_role (pqa_request_list_page_get_context (self));
  const PqaRequestDetail *request = self->request;

  for (guint i = 0; i < PQA_N_REQUEST_STEPS; i++)
    gtk_widget_action_set_enabled (widget, pqa_request_step_get_info (i).action,
                                   request != NULL
                                       && pqa_request_step_is_allowed (i, request, role));
  gtk_widget_action_set_enabled (widget, "page.print-slip", request != NULL);
  gtk_widget_action_set_enabled (widget, "page.save-slip", request != NULL);
  gtk_widget_action_set_enabled (widget, "page.edit",
                                 request != NULL && request->state != PQA_REQUEST_STATE_VOID
                                     && pqa_role_may (role, PQA_PERMISSION_REQUEST_WORK));
  gtk_widget_action_set_enabled (widget, "page.charges",
                                 request != NULL && may_charge (request, role));
  gtk_widget_action_set_enabled (
      widget, "page.next-step",
      request != NULL
          && pqa_request_step_is_allowed (pqa_request_step_find_next (request), request, role));
  pqa_page_update_actions (PQA_PAGE (self));
}

static void
take_step (PqaRequestListPage *self, PqaRequestStepKind kind)
{
  PqaRequestStepInfo info = pqa_request_step_get_info (kind);
  g_autofree char *done = g_strdup_printf (info.done, self->request->number);

  if (pqa_request_step_asks (kind))
    pqa_request_list_page_present (
        self, pqa_request_step_dialog_new (pqa_request_list_page_get_context (self), kind,
                                           self->request));
  else
    pqa_run_command (GTK_WIDGET (self), pqa_request_list_page_get_context (self),
                     pqa_request_order_run, pqa_request_order_new (kind, self->request),
                     (GDestroyNotify)pqa_request_order_free, done);
}

static void
step_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  for (guint i = 0; i < PQA_N_REQUEST_STEPS; i++)
    if (g_str_equal (pqa_request_step_get_info (i).action, action))
      take_step (PQA_REQUEST_LIST_PAGE (widget), i);
}

static void
next_step_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaRequestListPage *self = PQA_REQUEST_LIST_PAGE (widget);

  take_step (self, pqa_request_step_find_next (self->request));
}

static void
edit_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pqa_request_list_page_edit (PQA_REQUEST_LIST_PAGE (widget));
}

static void
print_slip_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pqa_request_slip_print (widget, pqa_page_get_context (PQA_PAGE (widget)),
                          &PQA_REQUEST_LIST_PAGE (widget)->request->id, 1);
}

static void
save_slip_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pqa_request_slip_save (widget, pqa_page_get_context (PQA_PAGE (widget)),
                         &PQA_REQUEST_LIST_PAGE (widget)->request->id, 1);
}

static void
charges_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaRequestListPage *self = PQA_REQUEST_LIST_PAGE (widget);
  const PqaRequestDetail *request = self->request;

  pqa_request_list_page_present (
      self, pqa_charge_dialog_new (pqa_request_list_page_get_context (self), request->id,
                                   request->row_version, request->number,
                                   request->state == PQA_REQUEST_STATE_CLOSED));
}

/* The actions of all steps, and the key of the next one. */
void
pqa_request_list_page_install_steps (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < PQA_N_REQUEST_STEPS; i++)
    gtk_widget_class_install_action (widget_class, pqa_request_step_get_info (i).action, NULL,
                                     step_action);
  gtk_widget_class_install_action (widget_class, "page.next-step", NULL, next_step_action);
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "page.print-slip", NULL, print_slip_action);
  gtk_widget_class_install_action (widget_class, "page.save-slip", NULL, save_slip_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "page.print-slip", NULL);
  gtk_widget_class_install_action (widget_class, "page.charges", NULL, charges_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "page.next-step", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "page.next-step", NULL);
}
