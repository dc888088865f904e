/* pqa-choice-model.c: choices that come from a query and follow the database
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that is chosen from a drop-down is short: zones, departments, categories, people. So
 * the list is read whole, and again after each change of the database; as long as the answer is
 * the same nobody is told anything.
 */
#include "pqa-choice-model.h"

#include "time/pqa-local-time.h"

struct _PqaChoiceModel
{
  GObject parent_instance;

  PqaDatabase *database;
  GTimeZone *zone;
  char *query;
  char *typed;
  GPtrArray *choices;
  GCancellable *cancellable;
  gboolean loading;
};

enum
{
  PROP_LOADING = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PqaChoiceModel,
                               pqa_choice_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

typedef struct
{
  char *query;
  char *today;
  char *typed;
} Question;

static void
question_free (Question *question)
{
  g_free (question->query);
  g_free (question->today);
  g_free (question->typed);
  g_free (question);
}

/* On a reading thread. A query that does not narrow has no second value, and does not mind it. */
static gpointer
read_choices (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, question->query, error);
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  if (statement == NULL)
    return NULL;
  pqa_statement_bind_text (statement, 1, question->today);
  pqa_statement_bind_text (statement, 2, question->typed);
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

static gboolean
same_choices (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!same_choice (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

static void
set_loading (PqaChoiceModel *self, gboolean loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

static void
take_choices (PqaChoiceModel *self, GPtrArray *choices)
{
  g_autoptr (GPtrArray) old = self->choices;

  self->choices = choices;
  if (!same_choices (old, choices))
    g_list_model_items_changed (G_LIST_MODEL (self), 0, old->len, choices->len);
}

/* A list that could not be read stays as it was; the page it serves says by itself that the
 * database cannot be read. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaChoiceModel) self = PQA_CHOICE_MODEL (user_data);
  g_autoptr (GError) error = NULL;
  GPtrArray *choices = pqa_database_read_finish (result, &error);

  if (choices != NULL)
    take_choices (self, choices);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    set_loading (self, FALSE);
}

static void
read_again (PqaChoiceModel *self)
{
  Question *question = g_new (Question, 1);

  question->query = g_strdup (self->query);
  question->typed = g_strdup (self->typed);
  question->today
      = pqa_local_time_date (self->zone, pqa_clock_now (pqa_database_get_clock (self->database)));
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  pqa_database_read_async (self->database, PQA_LANE_LIST, read_choices, question,
                           (GDestroyNotify) question_free, (GDestroyNotify) g_ptr_array_unref,
                           self->cancellable, read_cb, g_object_ref (self));
  set_loading (self, TRUE);
}

static void
database_changed_cb (PqaChoiceModel *self)
{
  read_again (self);
}

static GType
get_item_type (GListModel *model)
{
  return PQA_TYPE_CHOICE;
}

static guint
get_n_items (GListModel *model)
{
  return PQA_CHOICE_MODEL (model)->choices->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *choices = PQA_CHOICE_MODEL (model)->choices;

  return position < choices->len ? g_object_ref (choices->pdata[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
pqa_choice_model_finalize (GObject *object)
{
  PqaChoiceModel *self = PQA_CHOICE_MODEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->database);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_ptr_array_unref (self->choices);
  g_free (self->query);
  g_free (self->typed);

  G_OBJECT_CLASS (pqa_choice_model_parent_class)->finalize (object);
}

static void
pqa_choice_model_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LOADING)
    g_value_set_boolean (value, PQA_CHOICE_MODEL (object)->loading);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pqa_choice_model_class_init (PqaChoiceModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = pqa_choice_model_finalize;
  object_class->get_property = pqa_choice_model_get_property;

  props[PROP_LOADING]
      = g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
pqa_choice_model_init (PqaChoiceModel *self)
{
  self->choices = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * pqa_choice_model_new:
 * @context: database and zone; without a database the list stays empty
 * @query: a file of data/queries that gives id, label and detail in order; ?1 is the present day
 *
 * Returns: (transfer full): a list of #PqaChoice that fills itself
 */
GListModel *
pqa_choice_model_new (PqaContext *context, const char *query)
{
  PqaChoiceModel *self;

  g_return_val_if_fail (PQA_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  self = g_object_new (PQA_TYPE_CHOICE_MODEL, NULL);
  if (pqa_context_get_database (context) == NULL)
    return G_LIST_MODEL (self);

  self->database = g_object_ref (pqa_context_get_database (context));
  self->zone = g_time_zone_ref (pqa_context_get_time_zone (context));
  self->query = g_strdup (query);
  g_signal_connect_object (self->database, "changed", G_CALLBACK (database_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_again (self);
  return G_LIST_MODEL (self);
}

/**
 * pqa_choice_model_set_typed:
 * @typed: ?2 of the query
 *
 * For lists too long to be read whole: the query gives the few choices that @typed may mean.
 */
void
pqa_choice_model_set_typed (PqaChoiceModel *self, const char *typed)
{
  g_return_if_fail (PQA_IS_CHOICE_MODEL (self));
  g_return_if_fail (typed != NULL);

  if (g_strcmp0 (self->typed, typed) == 0)
    return;
  g_free (self->typed);
  self->typed = g_strdup (typed);
  if (self->database != NULL)
    read_again (self);
}

/**
 * pqa_choice_model_is_loading:
 *
 * Returns: whether other choices may come in a moment; "notify::loading" says when they have
 */
gboolean
pqa_choice_model_is_loading (PqaChoiceModel *self)
{
  g_return_val_if_fail (PQA_IS_CHOICE_MODEL (self), FALSE);

  return self->loading;
}
