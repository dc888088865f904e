-- import/next-number: a number that no request has, for the request that will get the next id
SELECT printf ('I%06d', ifnull (max (id), 0) + 1) FROM request
