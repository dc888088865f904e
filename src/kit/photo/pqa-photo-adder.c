/* pqa-photo-adder.c: photos that are chosen, dragged or pasted into a page or dialog
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is copied into the office's folder beside the window. What takes longer than a moment shows
 * how far it is and can be cancelled.
 */
#include "photo/pqa-photo-adder.h"

#include "form/pqa-form-dialog.h"
#include "photo/pqa-photo-file.h"
#include "pqa-file-chooser.h"
#include "pqa-i18n.h"
#include "pqa-shell.h"
#include "time/pqa-time-format.h"

#define MOMENT_MS 400

struct _PqaPhotoAdder
{
  GObject parent_instance;

  GtkWidget *near; /* weak */
  PqaContext *context;
  GCancellable *cancellable;
  guint n_running;
};

enum
{
  ADDED,
  REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaPhotoAdder, pqa_photo_adder, G_TYPE_OBJECT)

/* One photo on its way. The thread writes how far it is, the main loop reads it. */
typedef struct
{
  PqaPhotoAdder *adder;
  PqaTaskRow *row;
  char *text;
  guint timeout;
  int percent; /* atomic */
} Job;

static PqaTaskRow *
start_row (PqaPhotoAdder *self, const char *text)
{
  GtkRoot *root = self->near != NULL ? gtk_widget_get_root (self->near) : NULL;

  if (PQA_IS_FORM_DIALOG (root))
    return pqa_form_dialog_start_task (PQA_FORM_DIALOG (root), text, self->cancellable);
  return self->near != NULL ? pqa_start_task (self->near, text, self->cancellable) : NULL;
}

static gboolean
moment_cb (gpointer data)
{
  Job *job = data;

  if (job->row == NULL)
    job->row = start_row (job->adder, job->text);
  if (job->row != NULL)
    pqa_task_row_set_fraction (job->row, g_atomic_int_get (&job->percent) / 100.0);
  return G_SOURCE_CONTINUE;
}

static void
progress_cb (goffset done, goffset total, gpointer data)
{
  Job *job = data;

  g_atomic_int_set (&job->percent, total > 0 ? (int)(done * 100 / total) : 0);
}

static void
finish_job (Job *job)
{
  g_clear_handle_id (&job->timeout, g_source_remove);
  if (job->row != NULL)
    pqa_task_row_finish (job->row);
  g_clear_object (&job->row);
  job->adder->n_running--;
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Job *job = data;
  g_autoptr (PqaPhotoAdder) self = job->adder;
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaAttachment) attachment = pqa_photo_import_finish (result, &error);

  finish_job (job);
  g_free (job->text);
  g_free (job);
  if (attachment != NULL)
    g_signal_emit (self, signals[ADDED], 0, attachment);
  else
    g_signal_emit (self, signals[REFUSED], 0,
                   g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? NULL
                                                                             : error->message);
}

static char *
name_texture (PqaPhotoAdder *self)
{
  g_autofree char *time = pqa_local_time_format (pqa_context_get_time_zone (self->context),
                                                 pqa_context_now (self->context));

  /* Translators: what a picture from the clipboard is called: date and time */
  return g_strdup_printf (_ ("Pasted %s.png"), time);
}

static char *
name_source (PqaPhotoAdder *self, GObject *source)
{
  return GDK_IS_TEXTURE (source) ? name_texture (self) : g_file_get_basename (G_FILE (source));
}

static void
add_files (PqaPhotoAdder *self, GdkFileList *list)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (list);

  for (GSList *l = files; l != NULL; l = l->next)
    pqa_photo_adder_add (self, l->data);
}

static gboolean
add_value (PqaPhotoAdder *self, const GValue *value)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    add_files (self, g_value_get_boxed (value));
  else if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    pqa_photo_adder_add (self, g_value_get_object (value));
  else
    return FALSE;
  return TRUE;
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, PqaPhotoAdder *self)
{
  return add_value (self, value);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaPhotoAdder) self = PQA_PHOTO_ADDER (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);

  if (value != NULL)
    add_value (self, value);
  else
    g_signal_emit (self, signals[REFUSED], 0, error->message);
}

/* Text is pasted where the cursor is; only pictures and files come here. */
static gboolean
paste_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  PqaPhotoAdder *self = user_data;
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  GType type = gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) ? GDK_TYPE_FILE_LIST
               : gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE) ? GDK_TYPE_TEXTURE
                                                                               : G_TYPE_INVALID;

  if (type == G_TYPE_INVALID || !gtk_widget_get_mapped (widget)
      || gdk_content_formats_contain_mime_type (formats, "text/html"))
    return FALSE;
  gdk_clipboard_read_value_async (clipboard, type, G_PRIORITY_DEFAULT, NULL, pasted_cb,
                                  g_object_ref (self));
  return TRUE;
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaPhotoAdder) self = PQA_PHOTO_ADDER (user_data);
  g_autoptr (GFile) file = pqa_choose_file_finish (result, NULL);

  if (file != NULL)
    pqa_photo_adder_add (self, G_OBJECT (file));
}

static void
pqa_photo_adder_dispose (GObject *object)
{
  PqaPhotoAdder *self = PQA_PHOTO_ADDER (object);

  g_clear_weak_pointer (&self->near);
  g_clear_object (&self->context);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (pqa_photo_adder_parent_class)->dispose (object);
}

static void
pqa_photo_adder_class_init (PqaPhotoAdderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_photo_adder_dispose;

  /**
   * PqaPhotoAdder::added:
   * @attachment: a #PqaAttachment whose content is in the office's folder
   */
  signals[ADDED] = g_signal_new ("added", PQA_TYPE_PHOTO_ADDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  /**
   * PqaPhotoAdder::refused:
   * @text: (nullable): why it was not added, %NULL when the person did not want it any more
   */
  signals[REFUSED] = g_signal_new ("refused", PQA_TYPE_PHOTO_ADDER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pqa_photo_adder_init (PqaPhotoAdder *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * pqa_photo_adder_new:
 * @near: a widget of the page or dialog
 *
 * Returns: (transfer full): an adder that has nothing to do yet
 */
PqaPhotoAdder *
pqa_photo_adder_new (GtkWidget *near, PqaContext *context)
{
  PqaPhotoAdder *self = g_object_new (PQA_TYPE_PHOTO_ADDER, NULL);

  g_set_weak_pointer (&self->near, near);
  self->context = g_object_ref (context);
  return self;
}

/**
 * pqa_photo_adder_watch:
 * @widget: where photos may be dropped; while it can be seen, they may be pasted with Ctrl+V
 *   wherever the focus is in its window
 */
void
pqa_photo_adder_watch (PqaPhotoAdder *self, GtkWidget *widget)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };

  g_return_if_fail (PQA_IS_PHOTO_ADDER (self));

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK),
                        gtk_callback_action_new (paste_cb, g_object_ref (self), g_object_unref)));
  gtk_widget_add_controller (widget, keys);
}

/**
 * pqa_photo_adder_choose:
 *
 * Asks for a file.
 */
void
pqa_photo_adder_choose (PqaPhotoAdder *self)
{
  static const char *const patterns[]
      = { "*.jpg", "*.jpeg", "*.JPG", "*.png", "*.PNG", "*.webp", "*.gif", "*.bmp", "*.tif*", NULL };
  GtkRoot *root;

  g_return_if_fail (PQA_IS_PHOTO_ADDER (self));

  root = self->near != NULL ? gtk_widget_get_root (self->near) : NULL;
  pqa_choose_file_to_open_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("Add a Photo"),
                                 _ ("Photos"), patterns, NULL, chosen_cb, g_object_ref (self));
}

/**
 * pqa_photo_adder_add:
 * @source: a #GFile or a #GdkTexture
 *
 * Copies a photo; "added" or "refused" follows.
 */
void
pqa_photo_adder_add (PqaPhotoAdder *self, GObject *source)
{
  Job *job;
  g_autofree char *name = NULL;

  g_return_if_fail (PQA_IS_PHOTO_ADDER (self));

  name = name_source (self, source);
  job = g_new0 (Job, 1);
  job->adder = g_object_ref (self);
  job->text = g_strdup_printf (_ ("Adding “%s”…"), name);
  job->timeout = g_timeout_add (MOMENT_MS, moment_cb, job);
  self->n_running++;
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      g_object_unref (self->cancellable);
      self->cancellable = g_cancellable_new ();
    }
  pqa_photo_import_async (pqa_database_get_path (pqa_context_get_database (self->context)), source,
                          GDK_IS_TEXTURE (source) ? name : NULL, progress_cb, job,
                          self->cancellable, imported_cb, job);
}

/**
 * pqa_photo_adder_cancel:
 *
 * Whatever is still being copied is not wanted any more.
 */
void
pqa_photo_adder_cancel (PqaPhotoAdder *self)
{
  g_return_if_fail (PQA_IS_PHOTO_ADDER (self));

  g_cancellable_cancel (self->cancellable);
}

/**
 * pqa_photo_adder_is_busy:
 *
 * Returns: whether something is still being copied
 */
gboolean
pqa_photo_adder_is_busy (PqaPhotoAdder *self)
{
  g_return_val_if_fail (PQA_IS_PHOTO_ADDER (self), FALSE);

  return self->n_running > 0;
}
