/* pqa-list-keeper.c: keeps how each person looks at a list, and lets them save it under names
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is searched for is of the moment: it belongs to a view with a name, but is not kept over a
 * restart. While the list is lent to another page its filters are not the person's own.
 */
#include "pqa-list-keeper.h"

#include "pqa-i18n.h"
#include "pqa-memory.h"
#include "pqa-shell.h"
#include "pqa-views-button.h"

struct _PqaListKeeper
{
  GObject parent_instance;

  PqaListPage *page; /* which owns the keeper */
  PqaMemory *memory;
  PqaViewsButton *views;
  char *initial;           /* how the list is before anybody has chosen anything */
  PqaViewDefinition *kept; /* the person's own choice, without what is searched for */
  gboolean recalled;       /* somebody's choice has been shown */
  gboolean lent;
};

G_DEFINE_FINAL_TYPE (PqaListKeeper, pqa_list_keeper, G_TYPE_OBJECT)

/* The list as it is -----------------------------------------------------------------------------*/

static PqaViewDefinition *
read_page (PqaListKeeper *self)
{
  PqaViewDefinition *definition = pqa_view_definition_new ();
  PqaTable *table = pqa_list_page_get_table (self->page);

  g_hash_table_unref (definition->filters);
  definition->filters = pqa_chip_bar_dup_values (pqa_list_page_get_chips (self->page));
  definition->sort = g_strdup (pqa_table_get_sort (table, &definition->descending));
  pqa_table_save_layout (table, definition);
  return definition;
}

static char *
describe_page (PqaListKeeper *self)
{
  g_autoptr (PqaViewDefinition) definition = read_page (self);

  definition->search = g_strdup (pqa_list_page_get_search_text (self->page));
  return pqa_view_definition_to_json (definition);
}

static void
unknown_cb (const char *what, gpointer definition)
{
  pqa_view_definition_add_unknown (definition, what);
}

static void
sort_page (PqaListKeeper *self, PqaViewDefinition *definition)
{
  PqaTable *table = pqa_list_page_get_table (self->page);
  gboolean known
      = definition->sort == NULL || pqa_table_get_column_title (table, definition->sort) != NULL;

  if (!known)
    pqa_view_definition_add_unknown (definition, definition->sort);
  pqa_table_sort_by (table, known ? definition->sort : NULL, definition->descending);
}

/* What cannot be heeded is said in words. */
static void
show (PqaListKeeper *self, PqaViewDefinition *definition)
{
  g_autofree char *unknown = NULL;

  pqa_list_page_hold (self->page);
  pqa_list_page_set_search_text (self->page, definition->search);
  pqa_chip_bar_set_values (pqa_list_page_get_chips (self->page), definition->filters, unknown_cb,
                           definition);
  sort_page (self, definition);
  pqa_table_restore_layout (pqa_list_page_get_table (self->page), definition);
  pqa_list_page_release (self->page);
  unknown = pqa_view_definition_describe_unknown (definition);
  if (unknown != NULL)
    pqa_toast (GTK_WIDGET (self->page), unknown);
}

/* The person's own choice -----------------------------------------------------------------------*/

static void
keep (PqaListKeeper *self, PqaViewDefinition *definition)
{
  g_clear_pointer (&self->kept, pqa_view_definition_free);
  self->kept = definition;
}

/* Another page's filters and order are not the person's; the columns are. */
static void
take_kept_filters (PqaListKeeper *self, PqaViewDefinition *definition)
{
  g_hash_table_unref (definition->filters);
  definition->filters = g_hash_table_ref (self->kept->filters);
  g_free (definition->sort);
  definition->sort = g_strdup (self->kept->sort);
  definition->descending = self->kept->descending;
}

static PqaViewDefinition *
parse (PqaListKeeper *self, const char *json)
{
  g_autoptr (GError) error = NULL;
  PqaViewDefinition *definition = pqa_view_definition_from_json (json, &error);

  if (definition == NULL)
    pqa_toast (GTK_WIDGET (self->page), error->message);
  return definition;
}

/* Whoever signs in first and has chosen nothing finds the list as it stands already. */
static void
recalled_cb (PqaListKeeper *self, const char *value)
{
  gboolean first = !self->recalled;
  const char *json = value != NULL ? value : self->initial;
  g_autoptr (PqaViewDefinition) definition = NULL;

  self->recalled = TRUE;
  if (value == NULL && first)
    return;
  definition = parse (self, json);
  if (definition == NULL)
    return;
  if (self->lent)
    {
      keep (self, pqa_view_definition_from_json (json, NULL));
      pqa_table_restore_layout (pqa_list_page_get_table (self->page), definition);
    }
  else
    show (self, definition);
}

/* A filter that another page has set for one person is nothing to the next. */
static void
signed_in_cb (PqaListKeeper *self)
{
  self->lent = FALSE;
}

static void
picked_cb (PqaListKeeper *self, const char *json)
{
  g_autoptr (PqaViewDefinition) definition = parse (self, json);

  if (definition == NULL)
    return;
  self->lent = FALSE;
  show (self, definition);
}

static void
pqa_list_keeper_dispose (GObject *object)
{
  PqaListKeeper *self = PQA_LIST_KEEPER (object);

  if (self->memory != NULL)
    g_signal_handlers_disconnect_by_data (self->memory, self);
  g_clear_object (&self->memory);

  G_OBJECT_CLASS (pqa_list_keeper_parent_class)->dispose (object);
}

static void
pqa_list_keeper_finalize (GObject *object)
{
  PqaListKeeper *self = PQA_LIST_KEEPER (object);

  g_clear_pointer (&self->kept, pqa_view_definition_free);
  g_free (self->initial);

  G_OBJECT_CLASS (pqa_list_keeper_parent_class)->finalize (object);
}

static void
pqa_list_keeper_class_init (PqaListKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_list_keeper_dispose;
  G_OBJECT_CLASS (klass)->finalize = pqa_list_keeper_finalize;
}

static void
pqa_list_keeper_init (PqaListKeeper *self)
{
}

static void
add_views (PqaListKeeper *self, PqaContext *context, const char *list)
{
  self->views = PQA_VIEWS_BUTTON (pqa_views_button_new (context, list));
  pqa_list_page_add_button (self->page, GTK_WIDGET (self->views));
  gtk_widget_insert_action_group (GTK_WIDGET (self->page), "views",
                                  pqa_views_button_get_actions (self->views));
  g_signal_connect_object (self->views, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
}

/**
 * pqa_list_keeper_new:
 * @page: (transfer none): the page, which owns the keeper
 * @list: what the list is called in the database
 *
 * Returns: (transfer full): a keeper; how the page is now is what "Clear" goes back to
 */
PqaListKeeper *
pqa_list_keeper_new (PqaListPage *page, const char *list)
{
  PqaListKeeper *self = g_object_new (PQA_TYPE_LIST_KEEPER, NULL);
  PqaContext *context = pqa_page_get_context (PQA_PAGE (page));
  g_autofree char *key = g_strconcat ("list.", list, NULL);

  self->page = page;
  pqa_chip_bar_set_initial (pqa_list_page_get_chips (page));
  self->kept = read_page (self);
  self->initial = pqa_view_definition_to_json (self->kept);
  add_views (self, context, list);
  g_signal_connect_object (pqa_list_page_get_table (page), "layout-changed",
                           G_CALLBACK (pqa_list_keeper_note), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "signed-in", G_CALLBACK (signed_in_cb), self,
                           G_CONNECT_SWAPPED);
  self->memory = pqa_memory_new (context, key);
  g_signal_connect_swapped (self->memory, "recalled", G_CALLBACK (recalled_cb), self);
  pqa_list_keeper_note (self);
  return self;
}

/**
 * pqa_list_keeper_note:
 *
 * The list is looked at in another way than before.
 */
void
pqa_list_keeper_note (PqaListKeeper *self)
{
  g_autofree char *present = NULL;
  g_autofree char *json = NULL;
  PqaViewDefinition *definition;

  g_return_if_fail (PQA_IS_LIST_KEEPER (self));

  present = describe_page (self);
  pqa_views_button_set_present (self->views, present);
  definition = read_page (self);
  if (self->lent)
    take_kept_filters (self, definition);
  json = pqa_view_definition_to_json (definition);
  keep (self, definition);
  if (self->memory != NULL)
    pqa_memory_keep (self->memory, json);
}

/**
 * pqa_list_keeper_lend:
 *
 * From now on the filters are another page's, until the person clears them or picks a view.
 */
void
pqa_list_keeper_lend (PqaListKeeper *self)
{
  g_return_if_fail (PQA_IS_LIST_KEEPER (self));

  self->lent = TRUE;
}

/**
 * pqa_list_keeper_clear:
 *
 * Goes back to the filters that the list has at first or, if it is lent, to the person's own.
 */
void
pqa_list_keeper_clear (PqaListKeeper *self)
{
  PqaChipBar *chips;

  g_return_if_fail (PQA_IS_LIST_KEEPER (self));

  chips = pqa_list_page_get_chips (self->page);
  if (self->lent)
    pqa_chip_bar_set_values (chips, self->kept->filters, NULL, NULL);
  else
    pqa_chip_bar_go_back (chips);
  self->lent = FALSE;
}
