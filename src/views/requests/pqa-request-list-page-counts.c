/* pqa-request-list-page-counts.c: which requests the page shows, and how many there are
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-list-page-private.h"

#include "list/pqa-list-counts.h"
#include "pqa-i18n.h"
#include "requests/pqa-request-chips.h"

static PqaChipBar *
get_chips (PqaRequestListPage *self)
{
  return pqa_list_page_get_chips (PQA_LIST_PAGE (self));
}

PqaContext *
pqa_request_list_page_get_context (PqaRequestListPage *self)
{
  return pqa_page_get_context (PQA_PAGE (self));
}

/* What is chosen above the list, typed to search and clicked to sort. */
void
pqa_request_list_page_read_filter (PqaRequestListPage *self, PqaRequestFilter *filter)
{
  PqaListPage *page = PQA_LIST_PAGE (self);

  pqa_request_chips_read (get_chips (self), pqa_request_list_page_get_context (self), filter);
  filter->text = pqa_list_page_get_search_text (page);
  filter->sort = pqa_table_get_sort (pqa_list_page_get_table (page), &filter->descending);
}

/* As soon as both numbers are known. */
void
pqa_request_list_page_update_foot (PqaRequestListPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *all = NULL;
  g_autofree char *overdue = NULL;
  g_autofree char *foot = NULL;

  if (pqa_store_model_is_loading (self->model) || self->n_overdue < 0)
    return;
  all = g_strdup_printf (ngettext ("%'u request", "%'u requests", n), n);
  overdue = g_strdup_printf (ngettext ("%'d overdue", "%'d overdue", (gulong)self->n_overdue),
                             (int)self->n_overdue);
  foot = g_strdup_printf ("%s · %s", all, overdue);
  pqa_list_page_set_foot (PQA_LIST_PAGE (self), foot);
}

/* One count for each chip but "All", and one for the list that is shown. */
static void
show_counts (PqaRequestListPage *self, GArray *counts)
{
  for (guint i = 0; i < PQA_REQUEST_SCOPE_ALL; i++)
    pqa_chip_bar_set_count (get_chips (self), "scope", pqa_request_chips_get_scope_id (i),
                            g_array_index (counts, gint64, i));
  pqa_page_set_badge (PQA_PAGE (self), g_array_index (counts, gint64, PQA_REQUEST_SCOPE_OVERDUE));
  self->n_overdue = g_array_index (counts, gint64, PQA_REQUEST_SCOPE_ALL);
  pqa_request_list_page_update_foot (self);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) counts = pqa_list_counts_finish (result, &error);

  if (counts != NULL)
    show_counts (PQA_REQUEST_LIST_PAGE (user_data), counts);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pqa_list_page_set_error (PQA_LIST_PAGE (user_data), error);
}

/* Counts what the chips and the foot tell. */
void
pqa_request_list_page_count (PqaRequestListPage *self)
{
  GPtrArray *queries = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_list_query_unref);
  PqaContext *context = pqa_request_list_page_get_context (self);
  PqaRequestFilter shown = { 0 };

  for (guint i = 0; i < PQA_REQUEST_SCOPE_ALL; i++)
    {
      PqaRequestFilter filter = { .scope = i,
                                  .person_id = pqa_context_get_person_id (context),
                                  .now = pqa_context_now (context) };

      g_ptr_array_add (queries, pqa_request_list_new (&filter));
    }
  pqa_request_list_page_read_filter (self, &shown);
  g_ptr_array_add (queries, pqa_request_list_new_overdue (&shown));
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->counting = g_cancellable_new ();
  pqa_list_counts_async (pqa_context_get_database (context), queries, self->counting, counted_cb,
                         self);
}
