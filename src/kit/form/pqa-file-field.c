/* pqa-file-field.c: a file that exists, chosen with the system's dialog
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form/pqa-file-field.h"

#include "pqa-file-chooser.h"
#include "pqa-i18n.h"

struct _PqaFileField
{
  PqaField parent_instance;

  GtkWidget *button;
  GtkLabel *name;
  char *path;
  char *filter_name;
  const char *const *patterns;
};

G_DEFINE_FINAL_TYPE (PqaFileField, pqa_file_field, PQA_TYPE_FIELD)

static char *
pqa_file_field_get_text (PqaField *field)
{
  return g_strdup (PQA_FILE_FIELD (field)->path);
}

static void
pqa_file_field_set_text (PqaField *field, const char *text)
{
  PqaFileField *self = PQA_FILE_FIELD (field);
  g_autofree char *whole = g_filename_display_name (text);
  g_autofree char *name = g_filename_display_basename (text);

  g_free (self->path);
  self->path = g_strdup (text);
  gtk_label_set_text (self->name, *text != '\0' ? name : _ ("Choose a File…"));
  gtk_widget_set_tooltip_text (self->button, *text != '\0' ? whole : NULL);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaField) field = user_data;
  g_autoptr (GFile) file = pqa_choose_file_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL)
    return;
  pqa_field_set_text (field, path);
  pqa_field_changed (field);
}

static void
choose_cb (PqaFileField *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  pqa_choose_file_to_open_async (GTK_WINDOW (root), _ ("Choose a File"), self->filter_name,
                                 self->patterns, NULL, chosen_cb, g_object_ref (self));
}

static void
pqa_file_field_finalize (GObject *object)
{
  PqaFileField *self = PQA_FILE_FIELD (object);

  g_free (self->path);
  g_free (self->filter_name);

  G_OBJECT_CLASS (pqa_file_field_parent_class)->finalize (object);
}

static void
pqa_file_field_class_init (PqaFileFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pqa_file_field_finalize;
  PQA_FIELD_CLASS (klass)->get_text = pqa_file_field_get_text;
  PQA_FIELD_CLASS (klass)->set_text = pqa_file_field_set_text;
}

static void
pqa_file_field_init (PqaFileField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->name = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (self->name, 0);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("document-open-symbolic"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (choose_cb), self);
  pqa_file_field_set_text (PQA_FIELD (self), "");
  pqa_field_set_editor (PQA_FIELD (self), self->button, self->button);
}

/**
 * pqa_file_field_new:
 * @title: what the field is called
 * @filter_name: what files that match @patterns are called, such as "Tables"
 * @patterns: static file name patterns, ends with %NULL; other files can be chosen too
 *
 * Returns: (transfer floating): a field without a file; its value is the path
 */
PqaField *
pqa_file_field_new (const char *title, const char *filter_name, const char *const *patterns)
{
  PqaFileField *self = g_object_new (PQA_TYPE_FILE_FIELD, "title", title, NULL);

  self->filter_name = g_strdup (filter_name);
  self->patterns = patterns;
  return PQA_FIELD (self);
}
