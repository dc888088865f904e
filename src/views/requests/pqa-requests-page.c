/* pqa-requests-page.c: the request desk: the list, the stock-take, the follow-up round and more
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-requests-page.h"

#include "pqa-i18n.h"
#include "requests/analysis/pqa-analysis-page.h"
#include "requests/pqa-call-page.h"
#include "requests/pqa-care-page.h"
#include "requests/pqa-request-list-page.h"
#include "requests/pqa-stock-take-page.h"

struct _PqaRequestsPage
{
  PqaTabsPage parent_instance;

  PqaPage *list;
};

G_DEFINE_FINAL_TYPE (PqaRequestsPage, pqa_requests_page, PQA_TYPE_TABS_PAGE)

static gboolean
list_creates (PqaRequestsPage *self)
{
  PqaPage *visible = pqa_tabs_page_get_visible (PQA_TABS_PAGE (self));

  return visible != NULL && PQA_PAGE_GET_CLASS (visible)->create == NULL;
}

/* The telephone rings whatever is in view: a tab without a new thing of its own takes the call. */
static void
pqa_requests_page_create (PqaPage *page)
{
  PqaRequestsPage *self = PQA_REQUESTS_PAGE (page);

  if (!list_creates (self))
    {
      PQA_PAGE_CLASS (pqa_requests_page_parent_class)->create (page);
      return;
    }
  pqa_tabs_page_show (PQA_TABS_PAGE (self), "list");
  PQA_PAGE_GET_CLASS (self->list)->create (self->list);
}

static gboolean
pqa_requests_page_can (PqaPage *page, const char *action)
{
  PqaRequestsPage *self = PQA_REQUESTS_PAGE (page);

  if (g_str_equal (action, "new") && list_creates (self))
    return pqa_page_can (self->list, action);
  return PQA_PAGE_CLASS (pqa_requests_page_parent_class)->can (page, action);
}

static void
pqa_requests_page_show_item (PqaPage *page, gint64 id)
{
  pqa_tabs_page_show (PQA_TABS_PAGE (page), "list");
  pqa_page_show_item (PQA_REQUESTS_PAGE (page)->list, id);
}

static PqaPage *
add_tab (PqaRequestsPage *self, GType type, const char *name, const char *title, const char *icon)
{
  PqaPage *page = g_object_new (type, "context", pqa_page_get_context (PQA_PAGE (self)), NULL);

  pqa_tabs_page_add (PQA_TABS_PAGE (self), page, name, title, icon);
  return page;
}

static void
pqa_requests_page_constructed (GObject *object)
{
  PqaRequestsPage *self = PQA_REQUESTS_PAGE (object);

  G_OBJECT_CLASS (pqa_requests_page_parent_class)->constructed (object);
  self->list = add_tab (self, PQA_TYPE_REQUEST_LIST_PAGE, "list", _ ("List"),
                        "view-list-bullet-symbolic");
  add_tab (self, PQA_TYPE_STOCK_TAKE_PAGE, "stock-take", _ ("Stock-Take"),
           "checkbox-checked-symbolic");
  add_tab (self, PQA_TYPE_CALL_PAGE, "follow-up", _ ("Follow-Up"), "call-start-symbolic");
  add_tab (self, PQA_TYPE_CARE_PAGE, "care", _ ("Care"), "emblem-favorite-symbolic");
  add_tab (self, PQA_TYPE_ANALYSIS_PAGE, "analysis", _ ("Analysis"), "pqa-reports-symbolic");
}

static void
pqa_requests_page_class_init (PqaRequestsPageClass *klass)
{
  PqaPageClass *page_class = PQA_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_requests_page_constructed;
  page_class->create = pqa_requests_page_create;
  page_class->can = pqa_requests_page_can;
  page_class->show_item = pqa_requests_page_show_item;
}

static void
pqa_requests_page_init (PqaRequestsPage *self)
{
}
