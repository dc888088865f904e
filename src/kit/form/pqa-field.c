/* pqa-field.c: one field of a form: title, editor, and in words what is wrong
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every field's value is text: what was typed, the id of a choice, a date as YYYY-MM-DD, a number
 * as C writes it. So a draft can be filled from any form in the same way.
 */
#include "form/pqa-field.h"

#include "pqa-i18n.h"

typedef struct
{
  GtkWidget *label;
  GtkWidget *editor;
  GtkWidget *named;
  GtkWidget *message;

  char *title;
  char *hint;
  char *problem;
  gboolean required;
  gboolean insisting;
  gboolean filling;
} PqaFieldPrivate;

enum
{
  PROP_TITLE = 1,
  PROP_HINT,
  PROP_REQUIRED,
  PROP_TEXT,
  N_PROPS
};

enum
{
  CHANGED,
  ACTIVATE,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PqaField, pqa_field, GTK_TYPE_WIDGET)

static PqaFieldPrivate *
priv (PqaField *self)
{
  return pqa_field_get_instance_private (self);
}

static gboolean
is_missing (PqaField *self)
{
  g_autofree char *text = NULL;

  if (!priv (self)->required)
    return FALSE;
  text = pqa_field_get_text (self);
  return *g_strstrip (text) == '\0';
}

static void
activate_cb (PqaField *self)
{
  g_signal_emit (self, signals[ACTIVATE], 0);
}

/* Nobody is told that a field is empty before they had a chance to fill it in. */
static char *
problem_to_show (PqaField *self)
{
  char *problem = pqa_field_find_problem (self);

  if (is_missing (self) && !priv (self)->insisting)
    g_clear_pointer (&problem, g_free);
  return problem;
}

static void
tell_reader (PqaField *self, const char *problem)
{
  GtkAccessible *named = GTK_ACCESSIBLE (priv (self)->named);
  const char *description = problem != NULL ? problem : priv (self)->hint;

  gtk_accessible_update_property (named, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
  gtk_accessible_update_state (named, GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                               : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
update_message (PqaField *self)
{
  PqaFieldPrivate *p = priv (self);
  g_autofree char *problem = problem_to_show (self);
  const char *text = problem != NULL ? problem : p->hint;

  gtk_label_set_text (GTK_LABEL (p->message), text != NULL ? text : "");
  gtk_widget_set_visible (p->message, text != NULL);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "problem");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "problem");
  if (p->named != NULL)
    tell_reader (self, problem);
}

static void
update_label (PqaField *self)
{
  PqaFieldPrivate *p = priv (self);

  gtk_label_set_text_with_mnemonic (GTK_LABEL (p->label), p->title != NULL ? p->title : "");
  gtk_widget_set_visible (p->label, p->title != NULL);
}

static void
pqa_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PqaField *self = PQA_FIELD (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, priv (self)->title);
      break;
    case PROP_HINT:
      g_value_set_string (value, priv (self)->hint);
      break;
    case PROP_REQUIRED:
      g_value_set_boolean (value, priv (self)->required);
      break;
    case PROP_TEXT:
      g_value_take_string (value, pqa_field_get_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pqa_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PqaField *self = PQA_FIELD (object);

  switch (id)
    {
    case PROP_TITLE:
      pqa_field_set_title (self, g_value_get_string (value));
      break;
    case PROP_HINT:
      pqa_field_set_hint (self, g_value_get_string (value));
      break;
    case PROP_REQUIRED:
      pqa_field_set_required (self, g_value_get_boolean (value));
      break;
    case PROP_TEXT:
      pqa_field_set_text (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
pqa_field_grab_focus (GtkWidget *widget)
{
  PqaFieldPrivate *p = priv (PQA_FIELD (widget));

  return p->named != NULL && gtk_widget_grab_focus (p->named);
}

static void
pqa_field_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  priv (PQA_FIELD (object))->named = NULL;

  G_OBJECT_CLASS (pqa_field_parent_class)->dispose (object);
}

static void
pqa_field_finalize (GObject *object)
{
  PqaFieldPrivate *p = priv (PQA_FIELD (object));

  g_free (p->title);
  g_free (p->hint);
  g_free (p->problem);

  G_OBJECT_CLASS (pqa_field_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  props[PROP_REQUIRED] = g_param_spec_boolean ("required", NULL, NULL, FALSE, flags);
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
pqa_field_class_init (PqaFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pqa_field_dispose;
  object_class->finalize = pqa_field_finalize;
  object_class->get_property = pqa_field_get_property;
  object_class->set_property = pqa_field_set_property;
  widget_class->grab_focus = pqa_field_grab_focus;
  install_properties (object_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "field");

  /**
   * PqaField::changed:
   *
   * The person has changed the value.
   */
  signals[CHANGED] = g_signal_new ("changed", PQA_TYPE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  /**
   * PqaField::activate:
   *
   * The person has pressed Enter in a field of one line, and the field has no use for it.
   */
  signals[ACTIVATE] = g_signal_new ("activate", PQA_TYPE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
new_line (PqaField *self, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_visible (label, FALSE);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
pqa_field_init (PqaField *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  priv (self)->label = new_line (self, "field-title");
  priv (self)->message = new_line (self, "field-message");
}

/**
 * pqa_field_get_title:
 *
 * Returns: (nullable): what the field is called, with its mnemonic
 */
const char *
pqa_field_get_title (PqaField *self)
{
  g_return_val_if_fail (PQA_IS_FIELD (self), NULL);

  return priv (self)->title;
}

/**
 * pqa_field_set_title:
 * @title: (nullable): what the field is called; may have a mnemonic
 */
void
pqa_field_set_title (PqaField *self, const char *title)
{
  g_return_if_fail (PQA_IS_FIELD (self));

  g_free (priv (self)->title);
  priv (self)->title = g_strdup (title);
  update_label (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/**
 * pqa_field_set_hint:
 * @hint: (nullable): a line under the field as long as nothing is wrong
 */
void
pqa_field_set_hint (PqaField *self, const char *hint)
{
  g_return_if_fail (PQA_IS_FIELD (self));

  g_free (priv (self)->hint);
  priv (self)->hint = g_strdup (hint);
  update_message (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HINT]);
}

/**
 * pqa_field_get_required:
 *
 * Returns: whether the form cannot be saved while the field is empty
 */
gboolean
pqa_field_get_required (PqaField *self)
{
  g_return_val_if_fail (PQA_IS_FIELD (self), FALSE);

  return priv (self)->required;
}

/**
 * pqa_field_set_required:
 * @required: whether the form cannot be saved while the field is empty
 */
void
pqa_field_set_required (PqaField *self, gboolean required)
{
  g_return_if_fail (PQA_IS_FIELD (self));

  priv (self)->required = required;
  update_message (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REQUIRED]);
}

/**
 * pqa_field_get_text:
 *
 * Returns: (transfer full): the value as text, "" for none
 */
char *
pqa_field_get_text (PqaField *self)
{
  g_return_val_if_fail (PQA_IS_FIELD (self), NULL);

  if (priv (self)->editor == NULL)
    return g_strdup ("");
  return PQA_FIELD_GET_CLASS (self)->get_text (self);
}

/**
 * pqa_field_set_text:
 * @text: (nullable): the value as text
 *
 * Shows a value. Nobody has changed the form by this, so nothing is emitted.
 */
void
pqa_field_set_text (PqaField *self, const char *text)
{
  g_autofree char *old = NULL;

  g_return_if_fail (PQA_IS_FIELD (self));

  old = pqa_field_get_text (self);
  priv (self)->filling = TRUE;
  if (g_strcmp0 (old, text != NULL ? text : "") != 0 || *old == '\0')
    PQA_FIELD_GET_CLASS (self)->set_text (self, text != NULL ? text : "");
  priv (self)->filling = FALSE;
  update_message (self);
}

/**
 * pqa_field_get_row_id:
 *
 * Returns: the value as a row id of the database, 0 for none
 */
gint64
pqa_field_get_row_id (PqaField *self)
{
  g_autofree char *text = pqa_field_get_text (self);

  return g_ascii_strtoll (text, NULL, 10);
}

/**
 * pqa_field_set_row_id:
 * @row_id: a row id of the database, 0 for none
 */
void
pqa_field_set_row_id (PqaField *self, gint64 row_id)
{
  g_autofree char *text
      = row_id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, row_id) : NULL;

  pqa_field_set_text (self, text);
}

/**
 * pqa_field_set_problem:
 * @problem: (nullable): what the form's rules find wrong with the value
 *
 * Shows the problem at once, and keeps the form from being saved until it is taken back.
 */
void
pqa_field_set_problem (PqaField *self, const char *problem)
{
  g_return_if_fail (PQA_IS_FIELD (self));

  if (g_strcmp0 (priv (self)->problem, problem) == 0)
    return;
  g_free (priv (self)->problem);
  priv (self)->problem = g_strdup (problem);
  update_message (self);
}

/**
 * pqa_field_find_problem:
 *
 * Returns: (transfer full) (nullable): why the form cannot be saved with this value
 */
char *
pqa_field_find_problem (PqaField *self)
{
  PqaFieldClass *klass;
  char *problem = NULL;

  g_return_val_if_fail (PQA_IS_FIELD (self), NULL);

  klass = PQA_FIELD_GET_CLASS (self);
  if (klass->find_problem != NULL && priv (self)->editor != NULL)
    problem = klass->find_problem (self);
  if (problem == NULL)
    problem = g_strdup (priv (self)->problem);
  if (problem == NULL && is_missing (self))
    problem = g_strdup (_ ("Please fill this in."));
  return problem;
}

/**
 * pqa_field_insist:
 *
 * From now on an empty field is a problem that is shown: the form was to be saved.
 */
void
pqa_field_insist (PqaField *self)
{
  g_return_if_fail (PQA_IS_FIELD (self));

  priv (self)->insisting = TRUE;
  update_message (self);
}

/**
 * pqa_field_is_waiting:
 *
 * Returns: whether what was typed becomes a value in a moment
 */
gboolean
pqa_field_is_waiting (PqaField *self)
{
  PqaFieldClass *klass;

  g_return_val_if_fail (PQA_IS_FIELD (self), FALSE);

  klass = PQA_FIELD_GET_CLASS (self);
  return klass->is_waiting != NULL && klass->is_waiting (self);
}

/**
 * pqa_field_set_editor:
 * @editor: the widget between title and message
 * @named: the widget inside @editor that takes the focus and has the title as its name
 *
 * For the classes of fields: says once, on construction, what the value is edited with.
 */
void
pqa_field_set_editor (PqaField *self, GtkWidget *editor, GtkWidget *named)
{
  PqaFieldPrivate *p;

  g_return_if_fail (PQA_IS_FIELD (self));

  p = priv (self);
  p->editor = editor;
  p->named = named;
  gtk_widget_insert_after (editor, GTK_WIDGET (self), p->label);
  gtk_label_set_mnemonic_widget (GTK_LABEL (p->label), named);
  if (GTK_IS_ENTRY (named))
    g_signal_connect_swapped (named, "activate", G_CALLBACK (activate_cb), self);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (named), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  p->label, NULL, -1);
}

/**
 * pqa_field_changed:
 *
 * For the classes of fields: the editor holds another value. If the person did it, it is passed
 * on to #PqaField::changed and to the form.
 */
void
pqa_field_changed (PqaField *self)
{
  g_return_if_fail (PQA_IS_FIELD (self));

  update_message (self);
  if (priv (self)->filling)
    return;
  g_signal_emit (self, signals[CHANGED], 0);
  gtk_widget_activate_action (GTK_WIDGET (self), "form.changed", NULL);
}

/**
 * pqa_field_settled:
 *
 * For the classes of fields: whatever was waited for has come, or will not come. A form that was
 * to be saved meanwhile is saved now.
 */
void
pqa_field_settled (PqaField *self)
{
  g_return_if_fail (PQA_IS_FIELD (self));

  gtk_widget_activate_action (GTK_WIDGET (self), "form.settled", NULL);
}
