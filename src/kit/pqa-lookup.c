/* pqa-lookup.c: choices that are rows of the database: zones, buildings, people …
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A lookup is a list of #PqaChoice that fills itself and follows what happens to its tables.
 */
#include "pqa-lookup.h"

struct _PqaLookup
{
  GObject parent_instance;

  PqaDatabase *database;
  PqaLookupKind kind;
  GListStore *choices;
  GCancellable *cancellable;
};

static const struct
{
  const char *query;
  const char *const tables[4];
} sources[] = {
  [PQA_LOOKUP_ZONES] = { "lookups/zones", { "zone" } },
  [PQA_LOOKUP_BUILDINGS] = { "lookups/buildings", { "building", "zone" } },
  [PQA_LOOKUP_STAFF] = { "lookups/staff", { "staff", "staff_membership", "department" } },
  [PQA_LOOKUP_DEPARTMENTS] = { "lookups/departments", { "department" } },
  [PQA_LOOKUP_STANDARDS] = { "lookups/standards", { "standard", "standard_version" } },
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PqaLookup,
                               pqa_lookup,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static gpointer
read_choices (PqaConnection *connection, gpointer query, GCancellable *cancellable, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, query, error);
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  if (statement == NULL)
    return NULL;

  while (pqa_statement_next (statement))
    g_ptr_array_add (choices, pqa_choice_new_for_row (pqa_statement_get_int (statement, 0),
                                                      pqa_statement_get_text (statement, 1),
                                                      pqa_statement_get_text (statement, 2)));
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&choices) : NULL;
}

static gboolean
same_choice (PqaChoice *a, PqaChoice *b)
{
  return g_str_equal (pqa_choice_get_id (a), pqa_choice_get_id (b))
         && g_str_equal (pqa_choice_get_label (a), pqa_choice_get_label (b))
         && g_strcmp0 (pqa_choice_get_detail (a), pqa_choice_get_detail (b)) == 0;
}

/* Replacing equal choices would make a drop-down forget what was chosen. */
static gboolean
is_same (PqaLookup *self, GPtrArray *choices)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->choices)) != choices->len)
    return FALSE;
  for (guint i = 0; i < choices->len; i++)
    {
      g_autoptr (PqaChoice) present = g_list_model_get_item (G_LIST_MODEL (self->choices), i);

      if (!same_choice (present, choices->pdata[i]))
        return FALSE;
    }
  return TRUE;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) choices = pqa_database_read_finish (result, &error);
  PqaLookup *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (choices == NULL)
    g_warning ("%s: %s", sources[self->kind].query, error->message);
  else if (!is_same (self, choices))
    g_list_store_splice (self->choices, 0,
                         g_list_model_get_n_items (G_LIST_MODEL (self->choices)), choices->pdata,
                         choices->len);
}

static void
refresh (PqaLookup *self)
{
  pqa_database_read_async (self->database, PQA_LANE_LIST, read_choices,
                           (gpointer) sources[self->kind].query, NULL,
                           (GDestroyNotify) g_ptr_array_unref, self->cancellable, read_cb, self);
}

static void
database_changed_cb (PqaLookup *self, const char *const *tables)
{
  for (; *tables != NULL; tables++)
    if (g_str_equal (*tables, "*") || g_strv_contains (sources[self->kind].tables, *tables))
      {
        refresh (self);
        return;
      }
}

static GType
get_item_type (GListModel *model)
{
  return PQA_TYPE_CHOICE;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (PQA_LOOKUP (model)->choices));
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (PQA_LOOKUP (model)->choices), position);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
pqa_lookup_dispose (GObject *object)
{
  PqaLookup *self = PQA_LOOKUP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->database);
  G_OBJECT_CLASS (pqa_lookup_parent_class)->dispose (object);
}

static void
pqa_lookup_finalize (GObject *object)
{
  PqaLookup *self = PQA_LOOKUP (object);

  g_object_unref (self->cancellable);
  g_object_unref (self->choices);
  G_OBJECT_CLASS (pqa_lookup_parent_class)->finalize (object);
}

static void
pqa_lookup_class_init (PqaLookupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_lookup_dispose;
  G_OBJECT_CLASS (klass)->finalize = pqa_lookup_finalize;
}

static void
pqa_lookup_init (PqaLookup *self)
{
  self->cancellable = g_cancellable_new ();
  self->choices = g_list_store_new (PQA_TYPE_CHOICE);
  g_signal_connect_swapped (self->choices, "items-changed", G_CALLBACK (g_list_model_items_changed),
                            self);
}

/**
 * pqa_lookup_new:
 *
 * Returns: (transfer full): a list of #PqaChoice with the rows' ids, at first empty
 */
PqaLookup *
pqa_lookup_new (PqaContext *context, PqaLookupKind kind)
{
  PqaLookup *self = g_object_new (PQA_TYPE_LOOKUP, NULL);

  self->database = g_object_ref (pqa_context_get_database (context));
  self->kind = kind;
  g_signal_connect_object (self->database, "changed", G_CALLBACK (database_changed_cb), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  return self;
}
