/** Rows of one request, and of the first step of "Load more". */
export const pageSize = 200;
