/* pqa-store-model.c: a list model over a query, quick with a million rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A new query first reads the ids and values of the first screenful, then the ids of the whole
 * list. Values are read for the rows that somebody holds (those in view), many at a time. Answers
 * to an older question are known by their generation and dropped.
 */
#include "list/pqa-store-model.h"

#include <string.h>

#define FIRST_ROWS 128
#define RECENT_ROWS 512

struct _PqaStoreModel
{
  GObject parent_instance;

  PqaDatabase *database;
  PqaListQuery *query;
  GArray *ids;
  GHashTable *rows; /* id → PqaListRow, unowned: who looks at a row holds it */
  GQueue recent;    /* PqaListRow, owned: rows just scrolled away */
  GArray *wanted;   /* ids of rows to fill */
  guint fill_source;
  guint generation;
  GCancellable *cancellable;
  gboolean new_query; /* nothing of the present query is shown yet */
  gboolean loading;
  GError *error;
};

enum
{
  PROP_0,
  PROP_LOADING,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void list_model_iface_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PqaStoreModel,
                               pqa_store_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* A question for the reading threads and, when it comes back, the answer. */
typedef struct
{
  PqaListQuery *query;
  guint generation;
  GArray *ids;
  GPtrArray *cells; /* of PqaRowCells, for the first ids */
} Batch;

static void
free_cells (gpointer data)
{
  if (data != NULL)
    pqa_row_cells_free (data);
}

static Batch *
batch_new (PqaStoreModel *self)
{
  Batch *batch = g_new0 (Batch, 1);

  batch->query = pqa_list_query_ref (self->query);
  batch->generation = self->generation;
  return batch;
}

static void
batch_free (Batch *batch)
{
  pqa_list_query_unref (batch->query);
  g_clear_pointer (&batch->ids, g_array_unref);
  g_clear_pointer (&batch->cells, g_ptr_array_unref);
  g_free (batch);
}

static gboolean
read_cells (Batch *batch, PqaConnection *connection, GError **error)
{
  batch->cells = g_ptr_array_new_with_free_func (free_cells);
  g_ptr_array_set_size (batch->cells, batch->ids->len);
  return pqa_list_query_read_rows (batch->query, connection, (gint64 *) batch->ids->data,
                                   batch->ids->len, (PqaRowCells **) batch->cells->pdata, error);
}

/* Reading, on the lanes' threads ----------------------------------------------------------------*/

static gpointer
read_first_rows (PqaConnection *connection,
                 gpointer data,
                 GCancellable *cancellable,
                 GError **error)
{
  Batch *batch = data;

  batch->ids = pqa_list_query_read_ids (batch->query, connection, FIRST_ROWS, error);
  if (batch->ids != NULL)
    read_cells (batch, connection, error);
  return batch;
}

static gpointer
read_order (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Batch *batch = data;

  batch->ids = pqa_list_query_read_ids (batch->query, connection, 0, error);
  return batch;
}

static gpointer
read_wanted_rows (PqaConnection *connection,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  read_cells (data, connection, error);
  return data;
}

/* Rows ------------------------------------------------------------------------------------------*/

/* The row is being disposed of, but its id can still be read. */
static void
row_gone_cb (gpointer user_data, GObject *row)
{
  PqaStoreModel *self = user_data;
  gint64 id = pqa_list_row_get_id ((PqaListRow *) row);

  g_hash_table_remove (self->rows, &id);
}

static void
remember_row (PqaStoreModel *self, PqaListRow *row)
{
  g_queue_push_tail (&self->recent, g_object_ref (row));
  if (self->recent.length > RECENT_ROWS)
    g_object_unref (g_queue_pop_head (&self->recent));
}

static PqaListRow *
add_row (PqaStoreModel *self, gint64 id)
{
  PqaListRow *row = pqa_list_row_new (id);

  g_hash_table_insert (self->rows, g_memdup2 (&id, sizeof id), row);
  g_object_weak_ref (G_OBJECT (row), row_gone_cb, self);
  remember_row (self, row);
  return row;
}

static void
fill_rows (PqaStoreModel *self, Batch *batch)
{
  for (guint i = 0; i < batch->ids->len; i++)
    {
      gint64 id = g_array_index (batch->ids, gint64, i);
      PqaListRow *row = g_hash_table_lookup (self->rows, &id);

      if (row != NULL && batch->cells->pdata[i] != NULL)
        pqa_list_row_take_cells (row, g_steal_pointer (&batch->cells->pdata[i]));
    }
}

static void
forget_rows (PqaStoreModel *self)
{
  GHashTableIter iterator;
  gpointer row;

  g_hash_table_iter_init (&iterator, self->rows);
  while (g_hash_table_iter_next (&iterator, NULL, &row))
    g_object_weak_unref (row, row_gone_cb, self);
  g_hash_table_remove_all (self->rows);
  g_queue_clear_full (&self->recent, g_object_unref);
}

/* Answers ---------------------------------------------------------------------------------------*/

static void
set_loading (PqaStoreModel *self, gboolean loading)
{
  if (self->loading == loading)
    return;

  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
take_error (PqaStoreModel *self, GError *error)
{
  g_clear_error (&self->error);
  self->error = error;
  self->loading = TRUE;
  set_loading (self, FALSE);
}

/* Replaces the ids and tells only the part that differs, so that a view keeps its place. */
static void
replace_ids (PqaStoreModel *self, GArray *ids)
{
  g_autoptr (GArray) old = g_steal_pointer (&self->ids);
  const gint64 *a = (gint64 *) old->data;
  const gint64 *b = (gint64 *) ids->data;
  guint shorter = MIN (old->len, ids->len);
  guint head = 0;
  guint tail = 0;

  while (head < shorter && a[head] == b[head])
    head++;
  while (tail < shorter - head && a[old->len - 1 - tail] == b[ids->len - 1 - tail])
    tail++;

  self->ids = g_array_ref (ids);
  if (old->len != ids->len || head < shorter)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail,
                                ids->len - head - tail);
}

static gboolean
take_batch (PqaStoreModel *self, GAsyncResult *result, Batch **batch)
{
  g_autoptr (GError) error = NULL;

  *batch = pqa_database_read_finish (result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return FALSE;
  if (error != NULL)
    {
      take_error (self, g_steal_pointer (&error));
      return FALSE;
    }
  return (*batch)->generation == self->generation;
}

static void
order_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaStoreModel) self = user_data;
  Batch *batch;

  if (take_batch (self, result, &batch))
    {
      replace_ids (self, batch->ids);
      self->new_query = FALSE;
      set_loading (self, FALSE);
    }
}

static void
first_rows_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaStoreModel) self = user_data;
  Batch *batch;

  if (!take_batch (self, result, &batch))
    return;

  for (guint i = 0; i < batch->ids->len; i++)
    {
      gint64 id = g_array_index (batch->ids, gint64, i);

      if (g_hash_table_lookup (self->rows, &id) == NULL)
        g_object_unref (add_row (self, id));
    }
  fill_rows (self, batch);

  /* While a long list is read again its old order stands, else the view would jump. */
  if (self->new_query || self->ids->len <= FIRST_ROWS || batch->ids->len < FIRST_ROWS)
    replace_ids (self, batch->ids);
  if (batch->ids->len < FIRST_ROWS)
    set_loading (self, FALSE);
  self->new_query = FALSE;
}

static void
wanted_rows_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaStoreModel) self = user_data;
  Batch *batch;

  if (take_batch (self, result, &batch))
    fill_rows (self, batch);
}

/* Questions -------------------------------------------------------------------------------------*/

static void
ask (PqaStoreModel *self,
     PqaLane lane,
     PqaReadFunc func,
     Batch *batch,
     GAsyncReadyCallback callback)
{
  pqa_database_read_async (self->database, lane, func, batch, (GDestroyNotify) batch_free, NULL,
                           self->cancellable, callback, g_object_ref (self));
}

static gboolean
fill_cb (gpointer user_data)
{
  PqaStoreModel *self = user_data;
  Batch *batch = batch_new (self);

  batch->ids = g_steal_pointer (&self->wanted);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->fill_source = 0;
  ask (self, PQA_LANE_LIST, read_wanted_rows, batch, wanted_rows_read_cb);
  return G_SOURCE_REMOVE;
}

static void
want_row (PqaStoreModel *self, gint64 id)
{
  g_array_append_val (self->wanted, id);
  if (self->fill_source == 0)
    self->fill_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fill_cb, self, NULL);
}

static void
want_all_rows (PqaStoreModel *self)
{
  GHashTableIter iterator;
  gpointer id;

  g_hash_table_iter_init (&iterator, self->rows);
  while (g_hash_table_iter_next (&iterator, &id, NULL))
    want_row (self, *(gint64 *) id);
}

static void
start (PqaStoreModel *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->generation++;
  g_clear_error (&self->error);
  set_loading (self, TRUE);

  ask (self, PQA_LANE_LIST, read_first_rows, batch_new (self), first_rows_read_cb);
  ask (self, PQA_LANE_ORDER, read_order, batch_new (self), order_read_cb);
}

static void
database_changed_cb (PqaDatabase *database, GStrv tables, PqaStoreModel *self)
{
  if (self->query != NULL
      && pqa_list_query_concerns (self->query, (const char *const *) tables))
    pqa_store_model_refresh (self);
}

/* Overrides -------------------------------------------------------------------------------------*/

static GType
get_item_type (GListModel *model)
{
  return PQA_TYPE_LIST_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return PQA_STORE_MODEL (model)->ids->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  PqaStoreModel *self = PQA_STORE_MODEL (model);
  PqaListRow *row;
  gint64 id;

  if (position >= self->ids->len)
    return NULL;

  id = g_array_index (self->ids, gint64, position);
  row = g_hash_table_lookup (self->rows, &id);
  if (row != NULL)
    return g_object_ref (row);

  row = add_row (self, id);
  want_row (self, id);
  return row;
}

static void
list_model_iface_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
pqa_store_model_dispose (GObject *object)
{
  PqaStoreModel *self = PQA_STORE_MODEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->fill_source, g_source_remove);
  if (self->database != NULL)
    g_signal_handlers_disconnect_by_func (self->database, database_changed_cb, self);
  forget_rows (self);
  g_clear_object (&self->database);
  G_OBJECT_CLASS (pqa_store_model_parent_class)->dispose (object);
}

static void
pqa_store_model_finalize (GObject *object)
{
  PqaStoreModel *self = PQA_STORE_MODEL (object);

  g_clear_pointer (&self->query, pqa_list_query_unref);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_array_unref (self->ids);
  g_array_unref (self->wanted);
  g_hash_table_unref (self->rows);
  G_OBJECT_CLASS (pqa_store_model_parent_class)->finalize (object);
}

static void
pqa_store_model_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LOADING)
    g_value_set_boolean (value, PQA_STORE_MODEL (object)->loading);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pqa_store_model_class_init (PqaStoreModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pqa_store_model_dispose;
  object_class->finalize = pqa_store_model_finalize;
  object_class->get_property = pqa_store_model_get_property;

  /**
   * PqaStoreModel:loading:
   *
   * Whether the list is not whole yet. Notified also when reading failed.
   */
  properties[PROP_LOADING]
      = g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
pqa_store_model_init (PqaStoreModel *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_queue_init (&self->recent);
}

/**
 * pqa_store_model_new:
 *
 * Returns: (transfer full): a model without rows until it gets a query
 */
PqaStoreModel *
pqa_store_model_new (PqaDatabase *database)
{
  PqaStoreModel *self = g_object_new (PQA_TYPE_STORE_MODEL, NULL);

  self->database = g_object_ref (database);
  g_signal_connect (database, "changed", G_CALLBACK (database_changed_cb), self);
  return self;
}

/**
 * pqa_store_model_set_query:
 * @query: (transfer none): the rows to show from now on
 *
 * The old rows stay in sight until the first new ones are there.
 */
void
pqa_store_model_set_query (PqaStoreModel *self, PqaListQuery *query)
{
  g_return_if_fail (PQA_IS_STORE_MODEL (self));

  pqa_list_query_ref (query);
  g_clear_pointer (&self->query, pqa_list_query_unref);
  self->query = query;
  self->new_query = TRUE;
  start (self);
}

/**
 * pqa_store_model_get_query:
 *
 * Returns: (transfer none) (nullable): the rows it shows
 */
PqaListQuery *
pqa_store_model_get_query (PqaStoreModel *self)
{
  return self->query;
}

gboolean
pqa_store_model_is_loading (PqaStoreModel *self)
{
  return self->loading;
}

/**
 * pqa_store_model_get_error:
 *
 * Returns: (transfer none) (nullable): why the list could not be read
 */
const GError *
pqa_store_model_get_error (PqaStoreModel *self)
{
  return self->error;
}

/**
 * pqa_store_model_get_id:
 *
 * Returns: the id of the row at @position, 0 past the end
 */
gint64
pqa_store_model_get_id (PqaStoreModel *self, guint position)
{
  return position < self->ids->len ? g_array_index (self->ids, gint64, position) : 0;
}

/**
 * pqa_store_model_find:
 *
 * Returns: the position of the row with @id, or G_MAXUINT
 */
guint
pqa_store_model_find (PqaStoreModel *self, gint64 id)
{
  const gint64 *ids = (gint64 *) self->ids->data;

  for (guint i = 0; i < self->ids->len; i++)
    if (ids[i] == id)
      return i;
  return G_MAXUINT;
}

/**
 * pqa_store_model_refresh:
 *
 * Reads the list again. Rows in view stay until their new values are there.
 */
void
pqa_store_model_refresh (PqaStoreModel *self)
{
  g_return_if_fail (PQA_IS_STORE_MODEL (self));

  if (self->query == NULL)
    return;

  start (self);
  want_all_rows (self);
}
