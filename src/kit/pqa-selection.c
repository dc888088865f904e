/* pqa-selection.c: the selected rows, kept cheap for a million rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When many rows are exchanged at once, GtkSingleSelection and the list views of GTK 4.8 ask for
 * every new row in order to find where the old ones went. A long list would be loaded whole. Here
 * a large exchange is passed on as a removal and an insertion, after which there is nothing to
 * look for.
 *
 * Usually at most one row is selected. Where several may be, one of them leads: the one that was
 * picked last, which the details pane shows.
 */
#include "pqa-selection.h"

#define LARGE_EXCHANGE 512

struct _PqaSelection
{
  GObject parent_instance;

  GListModel *model;
  guint n_items;
  guint selected; /* the leading row */
  GObject *selected_item;
  gboolean multiple;
  GtkBitset *set; /* the leading row and, where several may be selected, the others */
};

enum
{
  PROP_SELECTED = 1,
  N_PROPS
};

enum
{
  PICKED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void lead (PqaSelection *self, guint position);
static void replace_set (PqaSelection *self, GtkBitset *set);

static GType
get_item_type (GListModel *list)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *list)
{
  return PQA_SELECTION (list)->n_items;
}

static gpointer
get_item (GListModel *list, guint position)
{
  PqaSelection *self = PQA_SELECTION (list);

  if (position >= self->n_items)
    return NULL;
  return g_list_model_get_item (self->model, position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static gboolean
is_selected (GtkSelectionModel *model, guint position)
{
  return gtk_bitset_contains (PQA_SELECTION (model)->set, position);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  return gtk_bitset_ref (PQA_SELECTION (model)->set);
}

/* Selects @set as a person does it, with the leading row at @position if that is among them. */
static void
pick (PqaSelection *self, GtkBitset *set, guint position)
{
  replace_set (self, set);
  if (!gtk_bitset_contains (self->set, position))
    position = gtk_bitset_contains (self->set, self->selected) ? self->selected
               : gtk_bitset_is_empty (self->set)               ? GTK_INVALID_LIST_POSITION
                                                               : gtk_bitset_get_minimum (self->set);
  lead (self, position);
  g_signal_emit (self, signals[PICKED], 0);
}

static gboolean
select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  PqaSelection *self = PQA_SELECTION (model);
  g_autoptr (GtkBitset) set = unselect_rest || !self->multiple ? gtk_bitset_new_empty ()
                                                               : gtk_bitset_copy (self->set);

  gtk_bitset_add (set, position);
  pick (self, set, position);
  return TRUE;
}

static gboolean
unselect_item (GtkSelectionModel *model, guint position)
{
  PqaSelection *self = PQA_SELECTION (model);
  g_autoptr (GtkBitset) set = gtk_bitset_copy (self->set);

  gtk_bitset_remove (set, position);
  pick (self, set, self->selected);
  return TRUE;
}

static gboolean
select_range (GtkSelectionModel *model, guint position, guint n_items, gboolean unselect_rest)
{
  PqaSelection *self = PQA_SELECTION (model);
  g_autoptr (GtkBitset) set = NULL;

  if (!self->multiple)
    return FALSE;
  set = unselect_rest ? gtk_bitset_new_empty () : gtk_bitset_copy (self->set);
  gtk_bitset_add_range (set, position, n_items);
  pick (self, set, self->selected);
  return TRUE;
}

static gboolean
select_all (GtkSelectionModel *model)
{
  return select_range (model, 0, PQA_SELECTION (model)->n_items, TRUE);
}

static gboolean
unselect_all (GtkSelectionModel *model)
{
  g_autoptr (GtkBitset) none = gtk_bitset_new_empty ();

  pick (PQA_SELECTION (model), none, GTK_INVALID_LIST_POSITION);
  return TRUE;
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->select_item = select_item;
  iface->unselect_item = unselect_item;
  iface->select_range = select_range;
  iface->select_all = select_all;
  iface->unselect_all = unselect_all;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PqaSelection,
                               pqa_selection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          selection_model_init))

static void
replace_set (PqaSelection *self, GtkBitset *set)
{
  g_autoptr (GtkBitset) changed = gtk_bitset_copy (self->set);

  gtk_bitset_difference (changed, set);
  gtk_bitset_unref (self->set);
  self->set = gtk_bitset_copy (set);
  if (!gtk_bitset_is_empty (changed))
    gtk_selection_model_selection_changed (
        GTK_SELECTION_MODEL (self), gtk_bitset_get_minimum (changed),
        gtk_bitset_get_maximum (changed) - gtk_bitset_get_minimum (changed) + 1);
}

/* Makes a row of the set, or none, the leading one. */
static void
lead (PqaSelection *self, guint position)
{
  if (position == self->selected)
    return;
  self->selected = position;
  g_clear_object (&self->selected_item);
  if (position != GTK_INVALID_LIST_POSITION)
    self->selected_item = g_list_model_get_item (self->model, position);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

static void
pass_on (PqaSelection *self, guint position, guint removed, guint added)
{
  if (removed == 0 && added == 0)
    return;

  self->n_items = self->n_items - removed + added;
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
exchange (PqaSelection *self, guint position, guint removed, guint added)
{
  gboolean large = removed > 0 && added > LARGE_EXCHANGE;

  if (large)
    {
      pass_on (self, position, removed, 0);
      pass_on (self, position, 0, added);
    }
  else
    pass_on (self, position, removed, added);
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  PqaSelection *self = PQA_SELECTION (data);
  gboolean lost = self->selected != GTK_INVALID_LIST_POSITION && self->selected >= position
                  && self->selected < position + removed;

  if (lost)
    {
      self->selected = GTK_INVALID_LIST_POSITION;
      g_clear_object (&self->selected_item);
    }
  else if (self->selected != GTK_INVALID_LIST_POSITION && self->selected >= position)
    self->selected += added - removed;
  gtk_bitset_splice (self->set, position, removed, added);

  exchange (self, position, removed, added);
  if (lost)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

static void
pqa_selection_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PqaSelection *self = PQA_SELECTION (object);

  if (id == PROP_SELECTED)
    g_value_set_uint (value, self->selected);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
drop_model (PqaSelection *self)
{
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  g_clear_object (&self->model);
}

static void
pqa_selection_dispose (GObject *object)
{
  PqaSelection *self = PQA_SELECTION (object);

  drop_model (self);
  self->n_items = 0;
  g_clear_object (&self->selected_item);

  G_OBJECT_CLASS (pqa_selection_parent_class)->dispose (object);
}

static void
pqa_selection_finalize (GObject *object)
{
  gtk_bitset_unref (PQA_SELECTION (object)->set);

  G_OBJECT_CLASS (pqa_selection_parent_class)->finalize (object);
}

static void
pqa_selection_class_init (PqaSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pqa_selection_dispose;
  object_class->finalize = pqa_selection_finalize;
  object_class->get_property = pqa_selection_get_property;

  props[PROP_SELECTED]
      = g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT, GTK_INVALID_LIST_POSITION,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * PqaSelection::picked:
   *
   * Somebody has selected other rows, or none; not emitted when the rows themselves are others.
   */
  signals[PICKED] = g_signal_new ("picked", PQA_TYPE_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
pqa_selection_init (PqaSelection *self)
{
  self->selected = GTK_INVALID_LIST_POSITION;
  self->set = gtk_bitset_new_empty ();
}

/**
 * pqa_selection_new:
 *
 * Returns: (transfer full): a selection over no rows
 */
PqaSelection *
pqa_selection_new (void)
{
  return g_object_new (PQA_TYPE_SELECTION, NULL);
}

/**
 * pqa_selection_set_model:
 * @model: (nullable): the rows
 *
 * Nothing is selected afterwards.
 */
void
pqa_selection_set_model (PqaSelection *self, GListModel *model)
{
  g_return_if_fail (PQA_IS_SELECTION (self));

  if (model == self->model)
    return;

  pqa_selection_set_selected (self, GTK_INVALID_LIST_POSITION);
  pass_on (self, 0, self->n_items, 0);
  drop_model (self);
  if (model == NULL)
    return;
  self->model = g_object_ref (model);
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), self);
  pass_on (self, 0, 0, g_list_model_get_n_items (model));
}

/**
 * pqa_selection_get_model:
 *
 * Returns: (transfer none) (nullable): the rows
 */
GListModel *
pqa_selection_get_model (PqaSelection *self)
{
  g_return_val_if_fail (PQA_IS_SELECTION (self), NULL);

  return self->model;
}

/**
 * pqa_selection_set_selected:
 * @position: a row, or %GTK_INVALID_LIST_POSITION for none
 */
void
pqa_selection_set_selected (PqaSelection *self, guint position)
{
  g_autoptr (GtkBitset) set = gtk_bitset_new_empty ();

  g_return_if_fail (PQA_IS_SELECTION (self));

  if (position >= self->n_items)
    position = GTK_INVALID_LIST_POSITION;
  else
    gtk_bitset_add (set, position);
  replace_set (self, set);
  lead (self, position);
}

/**
 * pqa_selection_set_multiple:
 * @multiple: whether several rows may be selected
 */
void
pqa_selection_set_multiple (PqaSelection *self, gboolean multiple)
{
  g_return_if_fail (PQA_IS_SELECTION (self));

  self->multiple = multiple;
}

/**
 * pqa_selection_get_set:
 *
 * Returns: (transfer none): the positions of all selected rows
 */
GtkBitset *
pqa_selection_get_set (PqaSelection *self)
{
  g_return_val_if_fail (PQA_IS_SELECTION (self), NULL);

  return self->set;
}

/**
 * pqa_selection_select:
 * @set: positions
 *
 * Selects exactly these rows, without moving the leading one if it is among them.
 */
void
pqa_selection_select (PqaSelection *self, GtkBitset *set)
{
  g_return_if_fail (PQA_IS_SELECTION (self));

  replace_set (self, set);
  if (!gtk_bitset_contains (self->set, self->selected))
    lead (self, gtk_bitset_is_empty (self->set) ? GTK_INVALID_LIST_POSITION
                                                : gtk_bitset_get_minimum (self->set));
}

/**
 * pqa_selection_get_selected:
 *
 * Returns: the selected position, or %GTK_INVALID_LIST_POSITION
 */
guint
pqa_selection_get_selected (PqaSelection *self)
{
  g_return_val_if_fail (PQA_IS_SELECTION (self), GTK_INVALID_LIST_POSITION);

  return self->selected;
}

/**
 * pqa_selection_get_selected_item:
 *
 * Returns: (transfer none) (nullable): the selected row
 */
gpointer
pqa_selection_get_selected_item (PqaSelection *self)
{
  g_return_val_if_fail (PQA_IS_SELECTION (self), NULL);

  return self->selected_item;
}
