/* pqa-choice-field.c: one of many choices, found by typing
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry with a list under it. Typing narrows the list to the choices whose label holds the
 * text or whose pinyin initials begin with it; Down and Up move in it, Enter and Tab take the
 * marked one, Esc closes it. Whoever types faster than the choices come is not refused: Enter and
 * Tab then take the first one that matches as soon as they are there.
 */
#include "form/pqa-choice-field.h"

#include "form/pqa-choice-list.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"

struct _PqaChoiceField
{
  PqaField parent_instance;

  GtkWidget *entry;
  PqaChoiceList *list;
  GListModel *choices;
  char *wanted;
  PqaChoice *choice;
  gboolean showing;
  gboolean waiting;
};

enum
{
  PROP_CHOICES = 1,
  N_PROPS
};

enum
{
  TYPED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaChoiceField, pqa_choice_field, PQA_TYPE_FIELD)

static const char *
typed (PqaChoiceField *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
show_choice (PqaChoiceField *self)
{
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry),
                         self->choice != NULL ? pqa_choice_get_label (self->choice) : "");
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->showing = FALSE;
}

static void
choose (PqaChoiceField *self, PqaChoice *choice)
{
  g_autofree char *old = g_steal_pointer (&self->wanted);

  self->wanted = g_strdup (choice != NULL ? pqa_choice_get_id (choice) : "");
  g_set_object (&self->choice, choice);
  if (g_strcmp0 (old, self->wanted) != 0)
    pqa_field_changed (PQA_FIELD (self));
}

static void
take (PqaChoiceField *self, PqaChoice *choice)
{
  g_autoptr (PqaChoice) kept = g_object_ref (choice);

  pqa_choice_list_close (self->list);
  choose (self, kept);
  show_choice (self);
}

/* What is typed is no choice until one is taken. */
static void
typed_cb (PqaChoiceField *self)
{
  if (self->showing)
    return;
  self->waiting = FALSE;
  choose (self, NULL);
  g_signal_emit (self, signals[TYPED], 0, typed (self));
  pqa_choice_list_open (self->list, typed (self));
}

static void
open_cb (PqaChoiceField *self)
{
  gtk_widget_grab_focus (self->entry);
  pqa_choice_list_open (self->list, "");
}

static gboolean
is_being_typed (PqaChoiceField *self)
{
  GtkWidget *text = gtk_widget_get_first_child (self->entry);

  return *typed (self) != '\0' && text != NULL && gtk_widget_has_focus (text);
}

/* The choices may come later than what was typed to narrow them. */
static void
choices_changed_cb (PqaChoiceField *self)
{
  if (self->choice == NULL && self->wanted != NULL && *self->wanted != '\0')
    {
      self->choice = pqa_choices_find (self->choices, self->wanted);
      if (self->choice != NULL)
        show_choice (self);
    }
  if (self->choice == NULL && is_being_typed (self))
    pqa_choice_list_open (self->list, typed (self));
}

static gboolean
is_loading (PqaChoiceField *self)
{
  return PQA_IS_CHOICE_MODEL (self->choices)
         && pqa_choice_model_is_loading (PQA_CHOICE_MODEL (self->choices));
}

static void
stop_waiting (PqaChoiceField *self)
{
  PqaChoice *marked;

  self->waiting = FALSE;
  marked = pqa_choice_list_matches (self->list, typed (self))
               ? pqa_choice_list_get_marked (self->list)
               : NULL;
  if (self->choice == NULL && marked != NULL)
    take (self, marked);
  pqa_field_settled (PQA_FIELD (self));
}

static void
loading_cb (PqaChoiceField *self)
{
  if (self->waiting && !is_loading (self))
    stop_waiting (self);
}

static gboolean
take_marked (PqaChoiceField *self)
{
  PqaChoice *marked = pqa_choice_list_get_marked (self->list);

  if (self->choice == NULL && *typed (self) != '\0' && is_loading (self))
    {
      self->waiting = TRUE;
      return TRUE;
    }
  if (!pqa_choice_list_is_open (self->list) || marked == NULL)
    return FALSE;
  take (self, marked);
  return TRUE;
}

static gboolean
close_list (PqaChoiceField *self)
{
  gboolean open = pqa_choice_list_is_open (self->list);

  pqa_choice_list_close (self->list);
  return open;
}

static gboolean
move (PqaChoiceField *self, int by)
{
  if (pqa_choice_list_is_open (self->list))
    pqa_choice_list_move (self->list, by);
  else
    pqa_choice_list_open (self->list, self->choice != NULL ? "" : typed (self));
  return TRUE;
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, gpointer data)
{
  PqaChoiceField *self = PQA_CHOICE_FIELD (data);

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Down:
      return move (self, 1);
    case GDK_KEY_Up:
      return move (self, -1);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return take_marked (self);
    case GDK_KEY_Tab:
      if (*typed (self) != '\0')
        take_marked (self);
      return FALSE;
    case GDK_KEY_Escape:
      return close_list (self);
    default:
      return FALSE;
    }
}

static void
leave_cb (PqaChoiceField *self)
{
  pqa_choice_list_close (self->list);
}

static char *
pqa_choice_field_get_text (PqaField *field)
{
  PqaChoiceField *self = PQA_CHOICE_FIELD (field);

  return g_strdup (self->wanted != NULL ? self->wanted : "");
}

static void
pqa_choice_field_set_text (PqaField *field, const char *text)
{
  PqaChoiceField *self = PQA_CHOICE_FIELD (field);

  g_free (self->wanted);
  self->wanted = g_strdup (text);
  g_clear_object (&self->choice);
  self->choice = pqa_choices_find (self->choices, text);
  show_choice (self);
}

static char *
pqa_choice_field_find_problem (PqaField *field)
{
  PqaChoiceField *self = PQA_CHOICE_FIELD (field);

  if (self->choice != NULL || *typed (self) == '\0')
    return NULL;
  if (!pqa_choice_list_matches (self->list, typed (self)))
    return g_strdup (_ ("Nothing in the list matches this."));
  return g_strdup (_ ("Choose from the list."));
}

static gboolean
pqa_choice_field_is_waiting (PqaField *field)
{
  return PQA_CHOICE_FIELD (field)->waiting;
}

static void
pqa_choice_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CHOICES)
    g_value_set_object (value, PQA_CHOICE_FIELD (object)->choices);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pqa_choice_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CHOICES)
    pqa_choice_field_set_choices (PQA_CHOICE_FIELD (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pqa_choice_field_dispose (GObject *object)
{
  PqaChoiceField *self = PQA_CHOICE_FIELD (object);

  if (self->choices != NULL)
    g_signal_handlers_disconnect_by_data (self->choices, self);
  g_clear_object (&self->choices);
  if (self->list != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->list));
  self->list = NULL;
  g_clear_object (&self->choice);

  G_OBJECT_CLASS (pqa_choice_field_parent_class)->dispose (object);
}

static void
pqa_choice_field_finalize (GObject *object)
{
  g_free (PQA_CHOICE_FIELD (object)->wanted);

  G_OBJECT_CLASS (pqa_choice_field_parent_class)->finalize (object);
}

static void
pqa_choice_field_class_init (PqaChoiceFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pqa_choice_field_dispose;
  object_class->finalize = pqa_choice_field_finalize;
  object_class->get_property = pqa_choice_field_get_property;
  object_class->set_property = pqa_choice_field_set_property;
  PQA_FIELD_CLASS (klass)->get_text = pqa_choice_field_get_text;
  PQA_FIELD_CLASS (klass)->set_text = pqa_choice_field_set_text;
  PQA_FIELD_CLASS (klass)->find_problem = pqa_choice_field_find_problem;
  PQA_FIELD_CLASS (klass)->is_waiting = pqa_choice_field_is_waiting;

  props[PROP_CHOICES]
      = g_param_spec_object ("choices", NULL, NULL, G_TYPE_LIST_MODEL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * PqaChoiceField::typed:
   * @text: what is typed so far
   *
   * The person types. Whoever has more choices than can be listed narrows them now.
   */
  signals[TYPED] = g_signal_new ("typed", PQA_TYPE_CHOICE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
watch_entry (PqaChoiceField *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->entry, "icon-press", G_CALLBACK (open_cb), self);
}

static void
pqa_choice_field_init (PqaChoiceField *self)
{
  self->entry = gtk_entry_new ();
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY,
                                     "pan-down-symbolic");
  gtk_entry_set_icon_tooltip_text (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY,
                                   _ ("Show All Choices"));
  pqa_field_set_editor (PQA_FIELD (self), self->entry, self->entry);
  self->list = pqa_choice_list_new ();
  gtk_widget_set_parent (GTK_WIDGET (self->list), self->entry);
  g_signal_connect_swapped (self->list, "chosen", G_CALLBACK (take), self);
  watch_entry (self);
}

/**
 * pqa_choice_field_new:
 * @title: what the field is called
 * @choices: a list of #PqaChoice, which may be filled later
 *
 * Returns: (transfer floating): a field without a choice
 */
PqaField *
pqa_choice_field_new (const char *title, GListModel *choices)
{
  return g_object_new (PQA_TYPE_CHOICE_FIELD, "title", title, "choices", choices, NULL);
}

/**
 * pqa_choice_field_set_choices:
 * @choices: (nullable): a list of #PqaChoice, which may be filled later
 *
 * The value stays; it is shown as soon as it is among the choices.
 */
void
pqa_choice_field_set_choices (PqaChoiceField *self, GListModel *choices)
{
  g_return_if_fail (PQA_IS_CHOICE_FIELD (self));
  g_return_if_fail (choices == NULL || G_IS_LIST_MODEL (choices));

  if (self->choices != NULL)
    g_signal_handlers_disconnect_by_data (self->choices, self);
  g_set_object (&self->choices, choices);
  pqa_choice_list_set_choices (self->list, choices);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHOICES]);
  if (choices == NULL)
    return;
  g_signal_connect_swapped (choices, "items-changed", G_CALLBACK (choices_changed_cb), self);
  if (PQA_IS_CHOICE_MODEL (choices))
    g_signal_connect_swapped (choices, "notify::loading", G_CALLBACK (loading_cb), self);
  choices_changed_cb (self);
}

/**
 * pqa_choice_field_get_choice:
 *
 * Returns: (transfer none) (nullable): what is chosen
 */
PqaChoice *
pqa_choice_field_get_choice (PqaChoiceField *self)
{
  g_return_val_if_fail (PQA_IS_CHOICE_FIELD (self), NULL);

  return self->choice;
}

/**
 * pqa_choice_field_get_typed:
 *
 * Returns: what stands in the entry, whether it is a choice or not
 */
const char *
pqa_choice_field_get_typed (PqaChoiceField *self)
{
  g_return_val_if_fail (PQA_IS_CHOICE_FIELD (self), NULL);

  return typed (self);
}

/**
 * pqa_choice_field_set_typed:
 * @text: what stood in the entry without being a choice
 *
 * Shows it again, for the person to go on.
 */
void
pqa_choice_field_set_typed (PqaChoiceField *self, const char *text)
{
  g_return_if_fail (PQA_IS_CHOICE_FIELD (self));

  pqa_field_set_text (PQA_FIELD (self), NULL);
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->showing = FALSE;
}
