/* pqa-list-states.c: what stands in a list's place: the list, or why there is none
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-list-states.h"

struct _PqaListStates
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkSpinner *spinner;
  AdwStatusPage *empty;
  GtkButton *empty_button;
  AdwStatusPage *error;
  GtkWidget *table;

  gboolean loading;
  gboolean failed;
};

enum
{
  PROP_TABLE = 1,
  N_PROPS
};

enum
{
  SHOW_ALL,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaListStates, pqa_list_states, ADW_TYPE_BIN)

static const char *
choose (PqaListStates *self, gboolean has_rows, gboolean filtered)
{
  if (self->failed)
    return "error";
  if (has_rows)
    return "table";
  if (self->loading)
    return "loading";
  return filtered ? "no-match" : "empty";
}

static void
show_all_cb (PqaListStates *self)
{
  g_signal_emit (self, signals[SHOW_ALL], 0);
}

static void
pqa_list_states_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TABLE)
    g_value_set_object (value, PQA_LIST_STATES (object)->table);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pqa_list_states_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PqaListStates *self = PQA_LIST_STATES (object);

  if (id != PROP_TABLE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  self->table = g_value_get_object (value);
  gtk_stack_add_named (self->stack, self->table, "table");
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/PropertyQA/ui/kit/list-states.ui");
  gtk_widget_class_bind_template_child (widget_class, PqaListStates, stack);
  gtk_widget_class_bind_template_child (widget_class, PqaListStates, spinner);
  gtk_widget_class_bind_template_child (widget_class, PqaListStates, empty);
  gtk_widget_class_bind_template_child (widget_class, PqaListStates, empty_button);
  gtk_widget_class_bind_template_child (widget_class, PqaListStates, error);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
pqa_list_states_class_init (PqaListStatesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pqa_list_states_get_property;
  object_class->set_property = pqa_list_states_set_property;
  bind_template (GTK_WIDGET_CLASS (klass));

  props[PROP_TABLE] = g_param_spec_object ("table", NULL, NULL, GTK_TYPE_WIDGET,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * PqaListStates::show-all:
   *
   * Nothing matches, and the person wants to see everything instead.
   */
  signals[SHOW_ALL] = g_signal_new ("show-all", PQA_TYPE_LIST_STATES, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
pqa_list_states_init (PqaListStates *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pqa_list_states_update:
 * @has_rows: whether the list has any rows
 * @filtered: whether the search or a filter may hide rows
 *
 * Shows the list, or what is to be said instead. Rows already there stay in view while others are
 * loaded.
 */
void
pqa_list_states_update (PqaListStates *self, gboolean has_rows, gboolean filtered)
{
  const char *state;

  g_return_if_fail (PQA_IS_LIST_STATES (self));

  state = choose (self, has_rows, filtered);
  gtk_stack_set_visible_child_name (self->stack, state);
  gtk_spinner_set_spinning (self->spinner, g_str_equal (state, "loading"));
}

/**
 * pqa_list_states_get:
 *
 * Returns: "table", "loading", "empty", "no-match" or "error"
 */
const char *
pqa_list_states_get (PqaListStates *self)
{
  g_return_val_if_fail (PQA_IS_LIST_STATES (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}

/**
 * pqa_list_states_set_loading:
 * @loading: whether a query is under way
 *
 * To be followed by pqa_list_states_update().
 */
void
pqa_list_states_set_loading (PqaListStates *self, gboolean loading)
{
  g_return_if_fail (PQA_IS_LIST_STATES (self));

  self->loading = loading;
}

/**
 * pqa_list_states_set_error:
 * @error: (nullable): why the list could not be read
 *
 * To be followed by pqa_list_states_update().
 */
void
pqa_list_states_set_error (PqaListStates *self, const GError *error)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (PQA_IS_LIST_STATES (self));

  if (error != NULL)
    markup = g_markup_escape_text (error->message, -1);
  adw_status_page_set_description (self->error, markup);
  self->failed = error != NULL;
}

/**
 * pqa_list_states_set_empty:
 * @icon: icon name
 * @title: what there is none of
 * @text: what belongs here and how it gets here
 */
void
pqa_list_states_set_empty (PqaListStates *self,
                           const char *icon,
                           const char *title,
                           const char *text)
{
  g_return_if_fail (PQA_IS_LIST_STATES (self));

  adw_status_page_set_icon_name (self->empty, icon);
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, text);
}

/**
 * pqa_list_states_set_new_label:
 * @label: what the button of the first step says
 * @visible: whether there is such a step
 */
void
pqa_list_states_set_new_label (PqaListStates *self, const char *label, gboolean visible)
{
  g_return_if_fail (PQA_IS_LIST_STATES (self));

  gtk_button_set_label (self->empty_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_button), visible);
}
