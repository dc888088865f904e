/* pqa-request-conflict-dialog.c: lets somebody choose between two versions of a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Beside each other stand what somebody else saved and what was written here; only what differs is
 * shown. Saving decides; whoever backs out decides nothing and loses nothing.
 */
#include "requests/pqa-request-conflict-dialog.h"

#include "pqa-i18n.h"
#include "requests/pqa-request-words.h"

#define MAX_LINES 8
#define VERSION_CHARS 28

struct _PqaRequestConflictDialog
{
  PqaFormDialog parent_instance;

  GtkWidget *grid;
  GtkCheckButton *mine[PQA_N_WRITTEN];   /* NULL where nothing is to be chosen */
  GtkCheckButton *theirs[PQA_N_WRITTEN]; /* the same */
  PqaRequestFields *their_fields;
  PqaRequestFields *my_fields;
  PqaRequestFields *result;
};

G_DEFINE_FINAL_TYPE (PqaRequestConflictDialog, pqa_request_conflict_dialog, PQA_TYPE_FORM_DIALOG)

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), MAX_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* One of the two versions. @part and @whose tell a screen reader what is chosen. */
static GtkCheckButton *
add_version (PqaRequestConflictDialog *self,
             const char *words,
             PqaWritten part,
             const char *whose,
             int column,
             int row)
{
  g_autofree char *shown = pqa_request_words_shorten (*words != '\0' ? words : _ ("(nothing)"));
  g_autofree char *name
      = g_strdup_printf ("%s, %s: %s", pqa_written_get_label (part), whose, shown);
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = new_label (shown, NULL);

  gtk_label_set_width_chars (GTK_LABEL (label), VERSION_CHARS);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_grid_attach (GTK_GRID (self->grid), button, column, row, 1, 1);
  return GTK_CHECK_BUTTON (button);
}

static void
add_part (PqaRequestConflictDialog *self,
          PqaWritten part,
          const PqaRequestConflict *conflict,
          gboolean prefer_mine,
          int row)
{
  gtk_grid_attach (GTK_GRID (self->grid), new_label (pqa_written_get_label (part), "dim-label"), 0,
                   row, 1, 1);
  self->theirs[part] = add_version (self, conflict->their_words[part], part, _ ("theirs"), 1, row);
  self->mine[part] = add_version (self, conflict->my_words[part], part, _ ("yours"), 2, row);
  gtk_check_button_set_group (self->mine[part], self->theirs[part]);
  pqa_request_conflict_dialog_choose (self, part, prefer_mine);
}

static void
choose_all (PqaRequestConflictDialog *self, gboolean mine)
{
  for (guint i = 0; i < PQA_N_WRITTEN; i++)
    pqa_request_conflict_dialog_choose (self, i, mine);
}

static void
take_theirs_cb (PqaRequestConflictDialog *self)
{
  choose_all (self, FALSE);
}

static void
keep_mine_cb (PqaRequestConflictDialog *self)
{
  choose_all (self, TRUE);
}

static GtkWidget *
new_button (PqaRequestConflictDialog *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_header (PqaRequestConflictDialog *self, const PqaRequestConflict *conflict)
{
  PqaContext *context = pqa_form_dialog_get_context (PQA_FORM_DIALOG (self));
  g_autofree char *time = pqa_request_words_time (pqa_context_get_time_zone (context), conflict->at,
                                                  pqa_context_now (context));
  g_autofree char *theirs = conflict->who != NULL
                                /* Translators: a name and a time */
                                ? g_strdup_printf (_ ("Saved by %1$s, %2$s"), conflict->who, time)
                                /* Translators: a time */
                                : g_strdup_printf (_ ("Saved by somebody else, %s"), time);
  GtkGrid *grid = GTK_GRID (self->grid);

  gtk_grid_attach (grid, new_label (theirs, "heading"), 1, 0, 1, 1);
  gtk_grid_attach (grid, new_label (_ ("What you have written"), "heading"), 2, 0, 1, 1);
  gtk_grid_attach (grid, new_button (self, _ ("Take All _Theirs"), G_CALLBACK (take_theirs_cb)), 1,
                   1, 1, 1);
  gtk_grid_attach (grid, new_button (self, _ ("Keep All _Mine"), G_CALLBACK (keep_mine_cb)), 2, 1,
                   1, 1);
}

/* What was written here is kept wherever it was written, until somebody chooses otherwise. */
static void
add_parts (PqaRequestConflictDialog *self,
           const PqaRequestConflict *conflict,
           const PqaRequestFields *original)
{
  int row = 2;

  for (guint i = 0; i < PQA_N_WRITTEN; i++)
    if (pqa_written_is_disputed (i, original, conflict->theirs, self->my_fields))
      add_part (self, i, conflict, !pqa_written_is_same (i, original, self->my_fields), row++);
}

static gboolean
is_theirs (PqaRequestConflictDialog *self, PqaWritten part)
{
  return self->theirs[part] != NULL && gtk_check_button_get_active (self->theirs[part]);
}

static void
pqa_request_conflict_dialog_save (PqaFormDialog *dialog)
{
  PqaRequestConflictDialog *self = PQA_REQUEST_CONFLICT_DIALOG (dialog);

  g_clear_pointer (&self->result, pqa_request_fields_free);
  self->result = pqa_request_fields_copy (self->my_fields);
  for (guint i = 0; i < PQA_N_WRITTEN; i++)
    if (is_theirs (self, i))
      pqa_written_take (i, self->result, self->their_fields);
  pqa_form_dialog_finish (dialog, NULL);
}

static void
pqa_request_conflict_dialog_finalize (GObject *object)
{
  PqaRequestConflictDialog *self = PQA_REQUEST_CONFLICT_DIALOG (object);

  g_clear_pointer (&self->their_fields, pqa_request_fields_free);
  g_clear_pointer (&self->my_fields, pqa_request_fields_free);
  g_clear_pointer (&self->result, pqa_request_fields_free);

  G_OBJECT_CLASS (pqa_request_conflict_dialog_parent_class)->finalize (object);
}

static void
pqa_request_conflict_dialog_class_init (PqaRequestConflictDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pqa_request_conflict_dialog_finalize;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_request_conflict_dialog_save;
}

static void
pqa_request_conflict_dialog_init (PqaRequestConflictDialog *self)
{
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 12);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 18);
  gtk_window_set_default_size (GTK_WINDOW (self), 820, 520);
}

/**
 * pqa_request_conflict_dialog_new:
 * @original: as it was read before somebody began to write
 * @mine: as it is written here
 *
 * Returns: (transfer floating): a dialog that has a result once it is "saved"
 */
GtkWidget *
pqa_request_conflict_dialog_new (PqaContext *context,
                                 const char *number,
                                 const PqaRequestConflict *conflict,
                                 const PqaRequestFields *original,
                                 const PqaRequestFields *mine)
{
  /* Translators: a request's number */
  g_autofree char *title = g_strdup_printf (_ ("%s Was Changed Meanwhile"), number);
  PqaRequestConflictDialog *self
      = g_object_new (PQA_TYPE_REQUEST_CONFLICT_DIALOG, "context", context, "title", title, NULL);
  GtkWidget *group = pqa_form_group_new (_ ("Choose What Shall Stand"));

  self->their_fields = pqa_request_fields_copy (conflict->theirs);
  self->my_fields = pqa_request_fields_copy (mine);
  add_header (self, conflict);
  add_parts (self, conflict, original);
  pqa_form_group_add (PQA_FORM_GROUP (group), self->grid);
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_WIDE, group);
  return GTK_WIDGET (self);
}

/**
 * pqa_request_conflict_is_disputed:
 *
 * Returns: whether there is anything to choose between
 */
gboolean
pqa_request_conflict_is_disputed (const PqaRequestConflict *conflict,
                                  const PqaRequestFields *original,
                                  const PqaRequestFields *mine)
{
  for (guint i = 0; i < PQA_N_WRITTEN; i++)
    if (pqa_written_is_disputed (i, original, conflict->theirs, mine))
      return TRUE;
  return FALSE;
}

/**
 * pqa_request_conflict_dialog_get_result:
 *
 * Returns: (transfer none) (nullable): what shall stand; %NULL if nothing was decided
 */
const PqaRequestFields *
pqa_request_conflict_dialog_get_result (PqaRequestConflictDialog *self)
{
  g_return_val_if_fail (PQA_IS_REQUEST_CONFLICT_DIALOG (self), NULL);

  return self->result;
}

/**
 * pqa_request_conflict_dialog_choose:
 * @mine: whether what was written here shall stand; else what somebody else saved
 *
 * Where there is nothing to choose, nothing happens.
 */
void
pqa_request_conflict_dialog_choose (PqaRequestConflictDialog *self, PqaWritten part, gboolean mine)
{
  g_return_if_fail (PQA_IS_REQUEST_CONFLICT_DIALOG (self));

  if (self->mine[part] != NULL)
    gtk_check_button_set_active (mine ? self->mine[part] : self->theirs[part], TRUE);
}
