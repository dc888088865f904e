/* pqa-import-result.c: what a check of a file found: a summary, and its problems one by one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/pqa-import-result.h"

#include <adwaita.h>
#include <inttypes.h>

#include "import/pqa-import-words.h"
#include "pqa-i18n.h"

/* So many problems are listed; all of them can be saved. */
#define SHOWN_PROBLEMS 200

struct _PqaImportResult
{
  GtkBox parent_instance;

  GtkLabel *summary;
  GtkWidget *details;
  GtkLabel *heading;
  GtkWidget *save_button;
  GtkListBox *list;
  GtkLabel *more;
};

G_DEFINE_FINAL_TYPE (PqaImportResult, pqa_import_result, GTK_TYPE_BOX)

static GtkLabel *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static void
clear_list (PqaImportResult *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
add_problem (PqaImportResult *self, const PqaImportProblem *problem)
{
  g_autofree char *title = pqa_import_words_problem (problem);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "subtitle", problem->reason, NULL);

  gtk_list_box_append (self->list, row);
}

static void
show_more (PqaImportResult *self, gint64 n)
{
  g_autofree char *text
      = g_strdup_printf (ngettext ("and %" PRId64 " more", "and %" PRId64 " more", n), n);

  gtk_label_set_text (self->more, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > 0);
}

static void
show_list (PqaImportResult *self, const char *heading, GPtrArray *problems, gint64 n)
{
  guint shown = MIN (problems->len, SHOWN_PROBLEMS);

  clear_list (self);
  for (guint i = 0; i < shown; i++)
    add_problem (self, g_ptr_array_index (problems, i));
  gtk_label_set_text (self->heading, heading);
  gtk_widget_set_visible (self->details, n > 0);
  show_more (self, n - shown);
}

static void
pqa_import_result_class_init (PqaImportResultClass *klass)
{
}

static GtkWidget *
new_heading (PqaImportResult *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->heading = new_label ("heading");
  gtk_widget_set_hexpand (GTK_WIDGET (self->heading), TRUE);
  self->save_button = gtk_button_new_with_mnemonic (_ ("_Save Problems…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->save_button), "import.save-problems");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heading));
  gtk_box_append (GTK_BOX (box), self->save_button);
  return box;
}

static void
pqa_import_result_init (PqaImportResult *self)
{
  self->summary = new_label (NULL);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->more = new_label ("dim-label");
  self->details = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_box_append (GTK_BOX (self->details), new_heading (self));
  gtk_box_append (GTK_BOX (self->details), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self->details), GTK_WIDGET (self->more));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->summary));
  gtk_box_append (GTK_BOX (self), self->details);
  pqa_import_result_set_text (self, NULL);
}

/**
 * pqa_import_result_new:
 *
 * Returns: (transfer floating): without a result; its button activates "import.save-problems"
 */
GtkWidget *
pqa_import_result_new (void)
{
  return g_object_new (PQA_TYPE_IMPORT_RESULT, NULL);
}

/**
 * pqa_import_result_set_text:
 * @text: (nullable): what is known instead of a result
 */
void
pqa_import_result_set_text (PqaImportResult *self, const char *text)
{
  g_return_if_fail (PQA_IS_IMPORT_RESULT (self));

  clear_list (self);
  gtk_label_set_text (self->summary, text != NULL ? text : "");
  gtk_widget_set_visible (self->details, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
}

/**
 * pqa_import_result_set_report:
 * @report: of a check, or of an import that found problems
 *
 * Shows what was found: problems if there are any, else where the file and we disagree.
 */
void
pqa_import_result_set_report (PqaImportResult *self, const PqaImportReport *report)
{
  gboolean bad = report->n_problems > 0;
  g_autofree char *text = NULL;

  g_return_if_fail (PQA_IS_IMPORT_RESULT (self));

  text = pqa_import_words_check (report);
  gtk_label_set_text (self->summary, text);
  if (bad)
    show_list (self, _ ("Problems"), report->problems, report->n_problems);
  else
    show_list (self, _ ("Different From the File's Own Results"), report->disagreements,
               report->n_disagreements);
  gtk_widget_set_visible (self->save_button, bad);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}
