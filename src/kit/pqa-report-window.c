/* pqa-report-window.c: a report to be looked at page by page, printed and kept as PDF
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-report-window.h"

#include "pqa-error.h"
#include "pqa-file-chooser.h"
#include "pqa-i18n.h"
#include "pqa-question.h"
#include "pqa-report-preview.h"
#include "pqa-report-print.h"
#include "pqa-shell.h"

struct _PqaReportWindow
{
  AdwWindow parent_instance;

  PqaReportPreview *preview;
  PqaReport *report;
  char *name;
};

G_DEFINE_FINAL_TYPE (PqaReportWindow, pqa_report_window, ADW_TYPE_WINDOW)

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaReportWindow *self = PQA_REPORT_WINDOW (widget);

  pqa_report_print (GTK_WINDOW (self), self->report, self->name,
                    pqa_report_preview_get_page (self->preview));
}

static gboolean
save (PqaReportWindow *self, GFile *file, GError **error)
{
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    return pqa_report_pages_save_pdf (pqa_report_preview_get_pages (self->preview), path, error);
  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_READ_ONLY,
                       _ ("Choose a folder of this computer."));
  return FALSE;
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaReportWindow) self = PQA_REPORT_WINDOW (user_data);
  g_autoptr (GFile) file = pqa_choose_file_finish (result, NULL);
  g_autoptr (GError) error = NULL;

  if (file == NULL || self->report == NULL)
    return;
  if (save (self, file, &error))
    {
      g_autofree char *name = g_file_get_basename (file);
      g_autofree char *text = g_strdup_printf (_ ("“%s” is written"), name);

      pqa_toast (GTK_WIDGET (self), text);
    }
  else
    pqa_tell_error (GTK_WINDOW (self), _ ("The Report Could Not Be Written"), error);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaReportWindow *self = PQA_REPORT_WINDOW (widget);
  g_autofree char *file_name = g_strconcat (self->name, ".pdf", NULL);

  pqa_choose_file_to_save_async (GTK_WINDOW (self), _ ("Save as PDF"), file_name, NULL, chosen_cb,
                                 g_object_ref (self));
}

static void
pqa_report_window_dispose (GObject *object)
{
  PqaReportWindow *self = PQA_REPORT_WINDOW (object);

  g_clear_pointer (&self->report, pqa_report_unref);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (pqa_report_window_parent_class)->dispose (object);
}

static void
pqa_report_window_class_init (PqaReportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_report_window_dispose;
  gtk_widget_class_install_action (widget_class, "report.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "report.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "report.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "report.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
new_button (const char *label, const char *action, const char *key)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, key);
  return button;
}

static void
pqa_report_window_init (PqaReportWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *print = new_button (_ ("_Print…"), "report.print", "Ctrl+P");

  gtk_widget_add_css_class (print, "suggested-action");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), print);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header),
                             new_button (_ ("_Save as PDF…"), "report.save", "Ctrl+S"));
  self->preview = g_object_new (PQA_TYPE_REPORT_PREVIEW, NULL);
  gtk_widget_set_vexpand (GTK_WIDGET (self->preview), TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->preview));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), 860, 700);
}

/**
 * pqa_report_window_present:
 * @near: a widget of the window before which it stands
 * @name: what the report is called; title, print job and file are called so, too
 *
 * Shows @report; it can be printed (Ctrl+P) and kept as PDF (Ctrl+S), and left with Esc.
 */
void
pqa_report_window_present (GtkWidget *near, PqaReport *report, const char *name)
{
  PqaReportWindow *self = g_object_new (PQA_TYPE_REPORT_WINDOW, "title", name, NULL);

  self->report = pqa_report_ref (report);
  self->name = g_strdup (name);
  pqa_report_preview_set_report (self->preview, report);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (near)));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->preview));
}
