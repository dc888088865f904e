/* pqa-problem-page.c: why the office could not be opened, and what to do
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-problem-page.h"

#include "pqa-error.h"
#include "pqa-i18n.h"

struct _PqaProblemPage
{
  AdwBin parent_instance;

  AdwStatusPage *status;
  GtkLabel *details;
  GtkWidget *create_button;
  GtkWidget *retry_button;
};

/* What happened, in the words of somebody who wants to go on working. */
typedef struct
{
  int code;
  const char *icon;
  const char *title;
  const char *advice;
} Problem;

static const Problem problems[] = {
  { PQA_ERROR_NOT_FOUND, "pqa-estate-symbolic", N_ ("No Office Here Yet"),
    N_ ("Create an office, or open the file of one that exists.") },
  { PQA_ERROR_BUSY, "changes-prevent-symbolic", N_ ("The Office Is in Use"),
    N_ ("Another program is working on this file. Wait until it is done, then try again. Nothing "
        "has been changed.") },
  { PQA_ERROR_CORRUPT, "dialog-warning-symbolic", N_ ("The File Is Damaged"),
    N_ ("It has been left as it is. Open the latest backup instead, and keep this file: much of "
        "it may be saved.") },
  { PQA_ERROR_TOO_NEW, "software-update-available-symbolic", N_ ("This Program Is Too Old"),
    N_ ("A newer version of PropertyQA has worked on this file. Update the program, then try "
        "again. Nothing has been changed.") },
  { PQA_ERROR_READ_ONLY, "changes-prevent-symbolic", N_ ("The File Cannot Be Written"),
    N_ ("Ask whoever looks after this computer for the right to write the file and its folder, "
        "then try again.") },
  { PQA_ERROR_FULL, "drive-harddisk-symbolic", N_ ("The Disk Is Full"),
    N_ ("Delete or move files that are not needed, then try again. Nothing has been lost.") },
  { -1, "dialog-warning-symbolic", N_ ("The Office Could Not Be Opened"),
    N_ ("Nothing has been changed. Try again, or open another file.") },
};

G_DEFINE_FINAL_TYPE (PqaProblemPage, pqa_problem_page, ADW_TYPE_BIN)

static const Problem *
find_problem (const GError *error)
{
  const Problem *problem = problems;

  while (problem->code >= 0 && !g_error_matches (error, PQA_ERROR, problem->code))
    problem++;
  return problem;
}

static void
pqa_problem_page_class_init (PqaProblemPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/com/example/PropertyQA/ui/app/problem-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PqaProblemPage, status);
  gtk_widget_class_bind_template_child (widget_class, PqaProblemPage, details);
  gtk_widget_class_bind_template_child (widget_class, PqaProblemPage, create_button);
  gtk_widget_class_bind_template_child (widget_class, PqaProblemPage, retry_button);
}

static void
pqa_problem_page_init (PqaProblemPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pqa_problem_page_set_error:
 * @file: the office's database
 * @error: why it could not be opened
 *
 * Says what happened, that nothing was lost, and what can be done.
 */
void
pqa_problem_page_set_error (PqaProblemPage *self, GFile *file, const GError *error)
{
  const Problem *problem = find_problem (error);
  gboolean missing = problem->code == PQA_ERROR_NOT_FOUND;
  g_autofree char *name = NULL;
  g_autofree char *details = NULL;

  g_return_if_fail (PQA_IS_PROBLEM_PAGE (self));

  name = g_file_get_parse_name (file);
  details = missing ? g_strdup (name) : g_strdup_printf ("%s\n%s", name, error->message);
  adw_status_page_set_icon_name (self->status, problem->icon);
  adw_status_page_set_title (self->status, _ (problem->title));
  adw_status_page_set_description (self->status, _ (problem->advice));
  gtk_label_set_text (self->details, details);
  gtk_widget_set_visible (self->create_button, missing);
  gtk_widget_set_visible (self->retry_button, !missing);
}
