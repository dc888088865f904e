/* pqa-policy-effect-row.c: a request whose deadlines new limits would change, to be chosen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-policy-effect-row.h"

#include "pqa-i18n.h"

struct _PqaEffectItem
{
  GObject parent_instance;

  PqaPolicyEffect *effect;
  gboolean chosen;
};

enum
{
  PROP_CHOSEN = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PqaEffectItem, pqa_effect_item, G_TYPE_OBJECT)

static void
pqa_effect_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CHOSEN)
    g_value_set_boolean (value, PQA_EFFECT_ITEM (object)->chosen);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pqa_effect_item_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CHOSEN)
    PQA_EFFECT_ITEM (object)->chosen = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pqa_effect_item_finalize (GObject *object)
{
  pqa_policy_effect_free (PQA_EFFECT_ITEM (object)->effect);

  G_OBJECT_CLASS (pqa_effect_item_parent_class)->finalize (object);
}

static void
pqa_effect_item_class_init (PqaEffectItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = pqa_effect_item_get_property;
  object_class->set_property = pqa_effect_item_set_property;
  object_class->finalize = pqa_effect_item_finalize;
  props[PROP_CHOSEN] = g_param_spec_boolean ("chosen", NULL, NULL, TRUE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
pqa_effect_item_init (PqaEffectItem *self)
{
  self->chosen = TRUE;
}

/**
 * pqa_effect_item_new:
 * @effect: (transfer full): what would happen
 *
 * Returns: (transfer full): it, chosen; its property "chosen" may be bound
 */
PqaEffectItem *
pqa_effect_item_new (PqaPolicyEffect *effect)
{
  PqaEffectItem *self = g_object_new (PQA_TYPE_EFFECT_ITEM, NULL);

  self->effect = effect;
  return self;
}

gint64
pqa_effect_item_get_request_id (PqaEffectItem *self)
{
  return self->effect->request_id;
}

gboolean
pqa_effect_item_is_chosen (PqaEffectItem *self)
{
  return self->chosen;
}

/* Rows ------------------------------------------------------------------------------------------*/

static GtkWidget *
new_line (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer unused)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  new_line (lines, NULL);
  new_line (lines, "details-note");
  new_line (lines, "effect-mark");
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), lines);
  gtk_list_item_set_child (item, check);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
}

static const char *
describe_lateness (const PqaDeadlineChange *change)
{
  if (change->was_late)
    return change->is_late ? _ ("Stays late") : _ ("No longer late");
  return change->is_late ? _ ("Becomes late") : NULL;
}

static void
show_lateness (GtkWidget *label, const PqaDeadlineChange *change)
{
  const char *text = describe_lateness (change);

  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
  gtk_widget_remove_css_class (label, change->is_late ? "success" : "error");
  gtk_widget_add_css_class (label, change->is_late ? "error" : "success");
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer zone)
{
  PqaEffectItem *item = gtk_list_item_get_item (list_item);
  const PqaPolicyEffect *effect = item->effect;
  GtkWidget *check = gtk_list_item_get_child (list_item);
  GtkWidget *title
      = gtk_widget_get_first_child (gtk_check_button_get_child (GTK_CHECK_BUTTON (check)));
  GtkWidget *deadlines = gtk_widget_get_next_sibling (title);
  g_autofree char *head = g_strdup_printf ("%s · %s", effect->number, effect->what);
  g_autofree char *change = pqa_deadline_change_format (&effect->change, zone);
  g_autofree char *name = g_strdup_printf ("%s, %s", head, change);
  GBinding *binding
      = g_object_bind_property (item, "chosen", check, "active",
                                G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);

  g_object_set_data (G_OBJECT (list_item), "binding", binding);
  gtk_label_set_text (GTK_LABEL (title), head);
  gtk_label_set_text (GTK_LABEL (deadlines), change);
  gtk_widget_set_tooltip_text (deadlines, change);
  show_lateness (gtk_widget_get_next_sibling (deadlines), &effect->change);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *list_item, gpointer unused)
{
  g_binding_unbind (g_object_steal_data (G_OBJECT (list_item), "binding"));
}

/**
 * pqa_policy_effect_row_factory_new:
 * @zone: whose clock the deadlines are told by
 *
 * Returns: (transfer full): rows for #PqaEffectItem, each with a button to choose it
 */
GtkListItemFactory *
pqa_policy_effect_row_factory_new (GTimeZone *zone)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), g_time_zone_ref (zone),
                         (GClosureNotify) (GCallback) g_time_zone_unref, 0);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}
