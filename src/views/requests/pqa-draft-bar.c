/* pqa-draft-bar.c: says quietly that a request was left unfinished
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks again whenever the window comes to the front, which it does when a dialog before it closes.
 */
#include "requests/pqa-draft-bar.h"

#include "draft/pqa-draft-store.h"
#include "pqa-i18n.h"
#include "pqa-question.h"
#include "pqa-shell.h"
#include "request/pqa-unfinished-request.h"
#include "time/pqa-time-format.h"

struct _PqaDraftBar
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;
  PqaContext *context;
  PqaDraft *draft;   /* NULL when nothing was left */
  PqaDraft *dropped; /* the one that may be wanted back */
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (PqaDraftBar, pqa_draft_bar, GTK_TYPE_WIDGET)

static void
show_draft (PqaDraftBar *self)
{
  g_autofree char *time = NULL;
  g_autofree char *text = NULL;

  gtk_revealer_set_reveal_child (self->revealer, self->draft != NULL);
  if (self->draft == NULL)
    return;
  time = pqa_local_time_format (pqa_context_get_time_zone (self->context), self->draft->saved_at);
  text = g_strdup_printf (pqa_unfinished_request_read_kind (self->draft->kind) == 0
                              /* Translators: date and time */
                              ? _ ("A request was left unfinished: %s")
                              : _ ("A change of a request was left unfinished: %s"),
                          time);
  gtk_label_set_text (self->label, text);
}

static gpointer
read_newest (PqaConnection *connection, gpointer staff_id, GCancellable *cancellable, GError **error)
{
  return pqa_draft_store_find_newest (connection, *(gint64 *)staff_id, "request", error);
}

/* A draft that cannot be read is not worth a word: nobody asked for it. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  PqaDraft *draft = pqa_database_read_finish (result, &error);
  PqaDraftBar *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_pointer (&self->draft, pqa_draft_free);
  self->draft = draft;
  show_draft (self);
}

static void
look (PqaDraftBar *self)
{
  gint64 staff_id = pqa_context_get_person_id (self->context);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  pqa_database_read_async (pqa_context_get_database (self->context), PQA_LANE_LIST, read_newest,
                           g_memdup2 (&staff_id, sizeof staff_id), g_free,
                           (GDestroyNotify)pqa_draft_free, self->reading, read_cb, self);
}

static void
active_cb (PqaDraftBar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->context != NULL && GTK_IS_WINDOW (root) && gtk_window_is_active (GTK_WINDOW (root)))
    look (self);
}

static void
continue_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaDraftBar *self = PQA_DRAFT_BAR (widget);
  gint64 id;

  if (self->draft == NULL)
    return;
  id = pqa_unfinished_request_read_kind (self->draft->kind);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  if (id != 0)
    {
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

      gtk_widget_activate_action (widget, "win.show-list", "(sss)", "requests", "edit", text);
    }
  else
    {
      gtk_widget_activate_action (widget, "win.show-list", "(sss)", "requests", "tab", "list");
      gtk_widget_activate_action (widget, "win.new", NULL);
    }
}

static gboolean
drop (PqaConnection *connection, gpointer kind, GError **error)
{
  return pqa_draft_store_drop (connection, kind, error);
}

static gboolean
keep_again (PqaConnection *connection, gpointer data, GError **error)
{
  const PqaDraft *draft = data;

  return pqa_draft_store_keep (connection, draft->kind, draft->payload, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaDraftBar) self = PQA_DRAFT_BAR (user_data);
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!pqa_database_write_finish (result, &error))
    pqa_tell_error (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("Nothing Was Changed"),
                    error);
  look (self);
}

static void
undo_cb (PqaDraftBar *self)
{
  PqaDraft *draft = g_steal_pointer (&self->dropped);

  if (draft != NULL)
    pqa_database_write_async (pqa_context_get_database (self->context), keep_again, draft,
                              (GDestroyNotify)pqa_draft_free, NULL, written_cb,
                              g_object_ref (self));
}

static void
discard_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaDraftBar *self = PQA_DRAFT_BAR (widget);

  if (self->draft == NULL)
    return;
  g_clear_pointer (&self->dropped, pqa_draft_free);
  self->dropped = g_steal_pointer (&self->draft);
  show_draft (self);
  pqa_database_write_async (pqa_context_get_database (self->context), drop,
                            g_strdup (self->dropped->kind), g_free, NULL, written_cb,
                            g_object_ref (self));
  pqa_toast_with_undo (widget, _ ("What was left unfinished has been discarded"),
                       G_CALLBACK (undo_cb), G_OBJECT (self));
}

static void
pqa_draft_bar_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pqa_draft_bar_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::is-active",
                           G_CALLBACK (active_cb), widget, G_CONNECT_SWAPPED);
}

static void
pqa_draft_bar_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), active_cb, widget);
  GTK_WIDGET_CLASS (pqa_draft_bar_parent_class)->unroot (widget);
}

static void
pqa_draft_bar_dispose (GObject *object)
{
  PqaDraftBar *self = PQA_DRAFT_BAR (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->context);
  if (self->revealer != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->revealer));
  self->revealer = NULL;

  G_OBJECT_CLASS (pqa_draft_bar_parent_class)->dispose (object);
}

static void
pqa_draft_bar_finalize (GObject *object)
{
  PqaDraftBar *self = PQA_DRAFT_BAR (object);

  g_clear_pointer (&self->draft, pqa_draft_free);
  g_clear_pointer (&self->dropped, pqa_draft_free);

  G_OBJECT_CLASS (pqa_draft_bar_parent_class)->finalize (object);
}

static void
pqa_draft_bar_class_init (PqaDraftBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pqa_draft_bar_dispose;
  object_class->finalize = pqa_draft_bar_finalize;
  widget_class->root = pqa_draft_bar_root;
  widget_class->unroot = pqa_draft_bar_unroot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "draft.continue", NULL, continue_cb);
  gtk_widget_class_install_action (widget_class, "draft.discard", NULL, discard_cb);
}

static GtkWidget *
new_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
pqa_draft_bar_init (PqaDraftBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  gtk_widget_add_css_class (box, "form-note");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), new_button (_ ("_Continue"), "draft.continue"));
  gtk_box_append (GTK_BOX (box), new_button (_ ("_Discard"), "draft.discard"));
  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_child (self->revealer, box);
  gtk_widget_set_parent (GTK_WIDGET (self->revealer), GTK_WIDGET (self));
}

/**
 * pqa_draft_bar_set_context:
 * @context: with the person who has signed in
 *
 * Looks what that person left unfinished.
 */
void
pqa_draft_bar_set_context (PqaDraftBar *self, PqaContext *context)
{
  g_return_if_fail (PQA_IS_DRAFT_BAR (self));

  g_set_object (&self->context, context);
  look (self);
}

/**
 * pqa_draft_bar_get_text:
 *
 * Returns: (nullable): what it says, %NULL while it is hidden
 */
const char *
pqa_draft_bar_get_text (PqaDraftBar *self)
{
  g_return_val_if_fail (PQA_IS_DRAFT_BAR (self), NULL);

  return gtk_revealer_get_reveal_child (self->revealer) ? gtk_label_get_text (self->label) : NULL;
}
