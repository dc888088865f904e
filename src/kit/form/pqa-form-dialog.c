/* pqa-form-dialog.c: the frame of every dialog in which something is entered
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form/pqa-form-dialog.h"

#include "form/pqa-form-check.h"
#include "pqa-i18n.h"
#include "pqa-question.h"

typedef struct
{
  PqaContext *context;
  AdwWindowTitle *title;
  GtkWidget *cancel_button;
  GtkWidget *save_button;
  GtkSpinner *spinner;
  GtkRevealer *bar;
  GtkImage *bar_icon;
  GtkLabel *bar_label;
  GtkBox *wide;
  GtkBox *start;
  GtkBox *end;
  GtkWidget *body;
  PqaTaskBar *tasks;
  GtkWidget *last_focus;
  gboolean dirty;
  gboolean busy;
  gboolean insisting;
  gboolean saving_later;
} PqaFormDialogPrivate;

enum
{
  PROP_CONTEXT = 1,
  PROP_SAVE_LABEL,
  N_PROPS
};

enum
{
  SAVED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (PqaFormDialog,
                                  pqa_form_dialog,
                                  ADW_TYPE_WINDOW,
                                  G_ADD_PRIVATE (PqaFormDialog)
                                      G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static GtkBuildableIface *parent_buildable;

static PqaFormDialogPrivate *
priv (PqaFormDialog *self)
{
  return pqa_form_dialog_get_instance_private (self);
}

static void
fill_bar (PqaFormDialog *self, const char *css_class, const char *icon, const char *text)
{
  PqaFormDialogPrivate *p = priv (self);
  const char *const classes[] = { css_class, NULL };

  if (text != NULL)
    {
      gtk_widget_set_css_classes (gtk_revealer_get_child (p->bar), (const char **)classes);
      gtk_image_set_from_icon_name (p->bar_icon, icon);
      gtk_label_set_text (p->bar_label, text);
    }
  gtk_revealer_set_reveal_child (p->bar, text != NULL);
}

static void
show_bar (PqaFormDialog *self, const char *text)
{
  fill_bar (self, "form-bar", "dialog-warning-symbolic", text);
}

/* Says which fields are missing or wrong; returns the first of them. */
static PqaField *
check (PqaFormDialog *self)
{
  g_autofree char *text = NULL;
  PqaField *first = pqa_form_check (priv (self)->body, &text);

  show_bar (self, text);
  priv (self)->insisting = first != NULL;
  return first;
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  pqa_form_dialog_save (PQA_FORM_DIALOG (widget));
}

static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
changed_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaFormDialog *self = PQA_FORM_DIALOG (widget);

  priv (self)->dirty = TRUE;
  if (PQA_FORM_DIALOG_GET_CLASS (self)->changed != NULL)
    PQA_FORM_DIALOG_GET_CLASS (self)->changed (self);
  if (priv (self)->insisting)
    check (self);
}

static void
settled_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (priv (PQA_FORM_DIALOG (widget))->saving_later)
    pqa_form_dialog_save (PQA_FORM_DIALOG (widget));
}

static void
discard_asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaFormDialog) self = PQA_FORM_DIALOG (user_data);
  g_autofree char *answer = pqa_ask_finish (result, NULL);

  if (g_strcmp0 (answer, "keep") == 0 || g_strcmp0 (answer, "discard") == 0)
    pqa_form_dialog_leave (self, g_str_equal (answer, "keep"));
}

static void
ask_to_keep (PqaFormDialog *self)
{
  const PqaAnswer answers[] = {
    { "stay", _ ("Keep _Editing"), ADW_RESPONSE_DEFAULT },
    { "discard", _ ("_Discard"), ADW_RESPONSE_DESTRUCTIVE },
    { "keep", _ ("Keep as D_raft"), ADW_RESPONSE_SUGGESTED },
    { NULL },
  };

  pqa_ask_async (GTK_WINDOW (self), _ ("Keep What You Have Entered?"),
                 _ ("It has not been saved. A draft is there again when you go on."), answers, NULL,
                 discard_asked_cb, g_object_ref (self));
}

static void
ask_to_discard (PqaFormDialog *self)
{
  const PqaAnswer answers[] = {
    { "stay", _ ("_Keep Editing"), ADW_RESPONSE_DEFAULT },
    { "discard", _ ("_Discard"), ADW_RESPONSE_DESTRUCTIVE },
    { NULL },
  };

  pqa_ask_async (GTK_WINDOW (self), _ ("Discard What You Have Entered?"),
                 _ ("It has not been saved."), answers, NULL, discard_asked_cb,
                 g_object_ref (self));
}

static gboolean
pqa_form_dialog_close_request (GtkWindow *window)
{
  PqaFormDialog *self = PQA_FORM_DIALOG (window);

  if (priv (self)->busy)
    return TRUE;
  if (priv (self)->dirty)
    {
      if (PQA_FORM_DIALOG_GET_CLASS (self)->leave != NULL)
        ask_to_keep (self);
      else
        ask_to_discard (self);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (pqa_form_dialog_parent_class)->close_request (window);
}

static void
pqa_form_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pqa_form_dialog_parent_class)->map (widget);
  pqa_form_dialog_focus_first_field (PQA_FORM_DIALOG (widget));
}

static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  PqaFormDialog *self = PQA_FORM_DIALOG (buildable);

  if (g_strcmp0 (type, "start") == 0)
    pqa_form_dialog_add_group (self, PQA_FORM_START, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "end") == 0)
    pqa_form_dialog_add_group (self, PQA_FORM_END, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "wide") == 0)
    pqa_form_dialog_add_group (self, PQA_FORM_WIDE, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

static void
pqa_form_dialog_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PqaFormDialogPrivate *p = priv (PQA_FORM_DIALOG (object));

  switch (id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, p->context);
      break;
    case PROP_SAVE_LABEL:
      g_value_set_string (value, gtk_button_get_label (GTK_BUTTON (p->save_button)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pqa_form_dialog_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PqaFormDialog *self = PQA_FORM_DIALOG (object);

  switch (id)
    {
    case PROP_CONTEXT:
      priv (self)->context = g_value_dup_object (value);
      break;
    case PROP_SAVE_LABEL:
      pqa_form_dialog_set_save_label (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pqa_form_dialog_finalize (GObject *object)
{
  g_clear_object (&priv (PQA_FORM_DIALOG (object))->context);
  g_clear_weak_pointer (&priv (PQA_FORM_DIALOG (object))->last_focus);

  G_OBJECT_CLASS (pqa_form_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/PropertyQA/ui/kit/form-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, PqaFormDialog, title);
  gtk_widget_class_bind_template_child_private (widget_class, PqaFormDialog, cancel_button);
  gtk_widget_class_bind_template_child_private (widget_class, PqaFormDialog, save_button);
  gtk_widget_class_bind_template_child_private (widget_class, PqaFormDialog, spinner);
  gtk_widget_class_bind_template_child_private (widget_class, PqaFormDialog, bar);
  gtk_widget_class_bind_template_child_private (widget_class, PqaFormDialog, bar_label);
  gtk_widget_class_bind_template_child_private (widget_class, PqaFormDialog, bar_icon);
  gtk_widget_class_bind_template_child_private (widget_class, PqaFormDialog, wide);
  gtk_widget_class_bind_template_child_private (widget_class, PqaFormDialog, start);
  gtk_widget_class_bind_template_child_private (widget_class, PqaFormDialog, end);
  gtk_widget_class_bind_template_child_private (widget_class, PqaFormDialog, body);
  gtk_widget_class_bind_template_child_private (widget_class, PqaFormDialog, tasks);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "form.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "form.changed", NULL, changed_cb);
  gtk_widget_class_install_action (widget_class, "form.settled", NULL, settled_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "form.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "form.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "form.cancel", NULL);
}

static void
pqa_form_dialog_class_init (PqaFormDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = pqa_form_dialog_finalize;
  object_class->get_property = pqa_form_dialog_get_property;
  object_class->set_property = pqa_form_dialog_set_property;
  widget_class->map = pqa_form_dialog_map;
  GTK_WINDOW_CLASS (klass)->close_request = pqa_form_dialog_close_request;

  props[PROP_CONTEXT]
      = g_param_spec_object ("context", NULL, NULL, PQA_TYPE_CONTEXT,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_SAVE_LABEL] = g_param_spec_string ("save-label", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  g_type_ensure (PQA_TYPE_TASK_BAR);
  bind_template (widget_class);
  install_actions (widget_class);

  /**
   * PqaFormDialog::saved:
   *
   * What was entered has been saved; the dialog is about to close.
   */
  signals[SAVED] = g_signal_new ("saved", PQA_TYPE_FORM_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
pqa_form_dialog_init (PqaFormDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property (self, "title", priv (self)->title, "title", G_BINDING_SYNC_CREATE);
}

/**
 * pqa_form_dialog_get_context:
 *
 * Returns: (transfer none): database, clock, zone and signed-in person
 */
PqaContext *
pqa_form_dialog_get_context (PqaFormDialog *self)
{
  g_return_val_if_fail (PQA_IS_FORM_DIALOG (self), NULL);

  return priv (self)->context;
}

/**
 * pqa_form_dialog_add_group:
 * @column: where
 * @group: usually a #PqaFormGroup, but any widget will do
 *
 * Adds a group under those already there. In a template it is a child of the type "start", "end"
 * or "wide".
 */
void
pqa_form_dialog_add_group (PqaFormDialog *self, PqaFormColumn column, GtkWidget *group)
{
  PqaFormDialogPrivate *p;
  GtkBox *box;

  g_return_if_fail (PQA_IS_FORM_DIALOG (self));

  p = priv (self);
  box = column == PQA_FORM_START ? p->start : column == PQA_FORM_END ? p->end : p->wide;
  gtk_box_append (box, group);
  gtk_widget_set_visible (GTK_WIDGET (box), TRUE);
}

/**
 * pqa_form_dialog_set_save_label:
 * @label: what the button that saves says, translated, with a mnemonic: "_Register"
 */
void
pqa_form_dialog_set_save_label (PqaFormDialog *self, const char *label)
{
  g_return_if_fail (PQA_IS_FORM_DIALOG (self));

  gtk_button_set_label (GTK_BUTTON (priv (self)->save_button), label);
}

/**
 * pqa_form_dialog_save:
 *
 * Saves, or says what is missing and puts the focus there. What a fast typist has chosen before it
 * could be listed is waited for.
 */
void
pqa_form_dialog_save (PqaFormDialog *self)
{
  PqaField *first;

  g_return_if_fail (PQA_IS_FORM_DIALOG (self));

  if (priv (self)->busy)
    return;
  priv (self)->saving_later = pqa_form_is_waiting (priv (self)->body);
  if (priv (self)->saving_later)
    return;
  first = check (self);
  if (first != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (first));
      return;
    }
  pqa_form_dialog_set_busy (self, TRUE);
  PQA_FORM_DIALOG_GET_CLASS (self)->save (self);
}

/**
 * pqa_form_dialog_finish:
 * @error: (nullable): why it could not be saved
 *
 * Closes the dialog after saving, or keeps it with what was entered and says what went wrong.
 */
void
pqa_form_dialog_finish (PqaFormDialog *self, const GError *error)
{
  g_return_if_fail (PQA_IS_FORM_DIALOG (self));

  pqa_form_dialog_set_busy (self, FALSE);
  if (error != NULL)
    {
      show_bar (self, error->message);
      return;
    }
  priv (self)->dirty = FALSE;
  g_signal_emit (self, signals[SAVED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

/**
 * pqa_form_dialog_show_error:
 * @text: (nullable): what is wrong, or %NULL to take the message away
 */
void
pqa_form_dialog_show_error (PqaFormDialog *self, const char *text)
{
  g_return_if_fail (PQA_IS_FORM_DIALOG (self));

  show_bar (self, text);
}

/**
 * pqa_form_dialog_show_note:
 * @text: (nullable): what is good to know, or %NULL to take it away
 *
 * Stands where errors are told, and is replaced by the first of them.
 */
void
pqa_form_dialog_show_note (PqaFormDialog *self, const char *text)
{
  g_return_if_fail (PQA_IS_FORM_DIALOG (self));

  fill_bar (self, "form-note", "dialog-information-symbolic", text);
}

/**
 * pqa_form_dialog_focus_first_field:
 *
 * Gives the focus to the first field that takes it; happens by itself when the dialog is shown.
 */
void
pqa_form_dialog_focus_first_field (PqaFormDialog *self)
{
  g_return_if_fail (PQA_IS_FORM_DIALOG (self));

  pqa_form_focus_first (priv (self)->body);
}

/**
 * pqa_form_dialog_is_dirty:
 *
 * Returns: whether something has been entered that is not saved
 */
gboolean
pqa_form_dialog_is_dirty (PqaFormDialog *self)
{
  g_return_val_if_fail (PQA_IS_FORM_DIALOG (self), FALSE);

  return priv (self)->dirty;
}

/**
 * pqa_form_dialog_set_dirty:
 * @dirty: whether backing out has to ask first
 *
 * Fields set this by themselves; other widgets need it, or activate "form.changed".
 */
void
pqa_form_dialog_set_dirty (PqaFormDialog *self, gboolean dirty)
{
  g_return_if_fail (PQA_IS_FORM_DIALOG (self));

  priv (self)->dirty = dirty;
}

/**
 * pqa_form_dialog_leave:
 * @keep: whether what is entered is to be there again the next time
 *
 * Closes the dialog without saving and without asking.
 */
void
pqa_form_dialog_leave (PqaFormDialog *self, gboolean keep)
{
  g_return_if_fail (PQA_IS_FORM_DIALOG (self));

  if (PQA_FORM_DIALOG_GET_CLASS (self)->leave != NULL)
    PQA_FORM_DIALOG_GET_CLASS (self)->leave (self, keep);
  priv (self)->dirty = FALSE;
  gtk_window_close (GTK_WINDOW (self));
}

/**
 * pqa_form_dialog_is_busy:
 *
 * Returns: whether something is being loaded or saved
 */
gboolean
pqa_form_dialog_is_busy (PqaFormDialog *self)
{
  g_return_val_if_fail (PQA_IS_FORM_DIALOG (self), FALSE);

  return priv (self)->busy;
}

/* An entry that becomes insensitive with the focus in it is not told so by GTK 4.8, and its cursor
 * goes on blinking. */
static void
lend_focus (PqaFormDialog *self, gboolean away)
{
  PqaFormDialogPrivate *p = priv (self);
  GtkWindow *window = GTK_WINDOW (self);

  if (away)
    g_set_weak_pointer (&p->last_focus, gtk_window_get_focus (window));
  else if (p->last_focus == NULL)
    return;
  gtk_window_set_focus (window, away ? NULL : p->last_focus);
}

/**
 * pqa_form_dialog_set_busy:
 * @busy: whether something is being loaded or saved; nothing can be entered meanwhile
 */
void
pqa_form_dialog_set_busy (PqaFormDialog *self, gboolean busy)
{
  PqaFormDialogPrivate *p;

  g_return_if_fail (PQA_IS_FORM_DIALOG (self));

  p = priv (self);
  if (p->busy == busy)
    return;
  p->busy = busy;
  if (busy)
    lend_focus (self, TRUE);
  gtk_widget_set_sensitive (p->body, !busy);
  if (!busy)
    lend_focus (self, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.cancel", !busy);
  gtk_spinner_set_spinning (p->spinner, busy);
}

/**
 * pqa_form_dialog_start_task:
 * @text: what is being done, such as "Checking…"
 * @cancellable: (nullable): cancelled by the button beside the progress bar
 *
 * Shows under the form how far something is that takes long; it can be cancelled even while the
 * dialog is busy. Goes on like pqa_start_task().
 *
 * Returns: (transfer full): the row
 */
PqaTaskRow *
pqa_form_dialog_start_task (PqaFormDialog *self, const char *text, GCancellable *cancellable)
{
  g_return_val_if_fail (PQA_IS_FORM_DIALOG (self), NULL);

  return pqa_task_bar_add (priv (self)->tasks, text, cancellable);
}
